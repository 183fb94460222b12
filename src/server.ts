import { Client, Connection } from '@temporalio/client';
import { readConfig } from './config.ts';
import { createDependencies } from './dependencies.ts';
import { createLogger } from './logger.ts';
import { registerSearchAttributes } from './register-search-attributes.ts';
import { reportFatal } from './report-fatal.ts';
import { startServer } from './start-server.ts';
import { untilSignal } from './until-signal.ts';

async function main(): Promise<void> {
  const config = readConfig();
  const logger = createLogger(config);
  const { connectionOptions, namespace = 'default' } = config.temporal;
  const dependencies = await createDependencies(config);
  const connection = await Connection.connect(connectionOptions);
  try {
    await registerSearchAttributes(connection, namespace);
    const client = new Client({ connection, namespace });
    const server = await startServer({ config, dependencies, client, logger });
    logger.info({ port: server.port }, 'The API takes requests');
    await untilSignal();
    logger.info('The API ends the requests in hand');
    await server.close();
  } finally {
    await connection.close();
    await dependencies.close();
  }
}

main().catch(reportFatal);
