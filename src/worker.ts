import { fileURLToPath } from 'node:url';
import { Connection } from '@temporalio/client';
import { NativeConnection } from '@temporalio/worker';
import { readConfig } from './config.ts';
import { createDependencies } from './dependencies.ts';
import { createLogger } from './logger.ts';
import { prepareCrmOnceThere } from './prepare-crm.ts';
import { registerSearchAttributes } from './register-search-attributes.ts';
import { reportFatal } from './report-fatal.ts';
import { startWorkers } from './start-workers.ts';
import { installTemporalRuntime } from './temporal-runtime.ts';
import { untilSignal } from './until-signal.ts';

/** Where `npm run bundle` leaves the workflows. */
const workflowBundlePath = fileURLToPath(new URL('../dist/workflow-bundle.js', import.meta.url));

async function main(): Promise<void> {
  const config = readConfig();
  const logger = createLogger(config);
  installTemporalRuntime(logger);
  const { connectionOptions, namespace = 'default' } = config.temporal;
  const dependencies = await createDependencies(config, logger);
  const [connection, adminConnection] = await Promise.all([
    NativeConnection.connect(connectionOptions),
    Connection.connect(connectionOptions),
  ]);
  const closing = new AbortController();
  try {
    await registerSearchAttributes(adminConnection, namespace);
    const workers = await startWorkers({ dependencies, connection, namespace, logger, workflowBundlePath });
    logger.info('The workers take work');
    const prepared = prepareCrmOnceThere(dependencies.crm, logger, closing.signal);
    await untilSignal(workers.stopped);
    logger.info('The workers end the work in hand');
    closing.abort();
    await workers.close();
    await prepared;
  } finally {
    closing.abort();
    await Promise.all([connection.close(), adminConnection.close()]);
    await dependencies.close();
  }
}

main().catch(reportFatal);
