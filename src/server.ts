import { Client, Connection } from '@temporalio/client';
import { readConfig } from './config.ts';
import { createDependencies } from './dependencies.ts';
import { createLogger } from './logger.ts';
import { prepareTemporalOnceThere } from './prepare-temporal.ts';
import { reportFatal } from './report-fatal.ts';
import { reconcilableRoutes } from './lead-sources.ts';
import { serverDatabaseSilenceMs, startServer } from './start-server.ts';
import { untilSignal } from './until-signal.ts';

async function main(): Promise<void> {
  const config = readConfig();
  const logger = createLogger(config);
  const { connectionOptions, namespace = 'default' } = config.temporal;
  const dependencies = await createDependencies(config, logger, { databaseSilenceMs: serverDatabaseSilenceMs });
  const connection = Connection.lazy(connectionOptions);
  const closing = new AbortController();
  try {
    const client = new Client({ connection, namespace });
    const server = await startServer({ config, dependencies, client, logger });
    logger.info({ port: server.port }, 'The API takes requests');
    const routes = reconcilableRoutes(config, dependencies.leadSources);
    const prepared = prepareTemporalOnceThere({ connection, client, reconciledRoutes: routes }, logger, closing.signal);
    await untilSignal();
    logger.info('The API ends the requests in hand');
    closing.abort();
    await server.close();
    await prepared;
  } finally {
    await connection.close();
    await dependencies.close();
  }
}

main().catch(reportFatal);
