import { once } from 'node:events';
import { Client, Connection } from '@temporalio/client';
import { NativeConnection } from '@temporalio/worker';
import { readConfig } from '../../src/config.ts';
import { createDependencies } from '../../src/dependencies.ts';
import { createLogger } from '../../src/logger.ts';
import { registerSearchAttributes } from '../../src/register-search-attributes.ts';
import { reportFatal } from '../../src/report-fatal.ts';
import { startServer } from '../../src/start-server.ts';
import { startWorkers } from '../../src/start-workers.ts';
import { installTemporalRuntime } from '../../src/temporal-runtime.ts';
import { untilSignal } from '../../src/until-signal.ts';
import type { CrashOrder } from './crash-order.ts';
import { dieAt } from './die-at.ts';

/**
 * The product in one process, as `npm start` runs it, that dies where its order says. Tells its parent the API's URL, and ends
 * with it.
 */
async function main(): Promise<void> {
  const order = JSON.parse(process.argv[2] ?? '') as CrashOrder;
  const parentGone = once(process, 'disconnect');
  const config = readConfig();
  const logger = createLogger(config);
  installTemporalRuntime(logger);
  const { connectionOptions, namespace = 'default' } = config.temporal;
  const [dependencies, connection, nativeConnection] = await Promise.all([
    createDependencies(config, logger),
    Connection.connect(connectionOptions),
    NativeConnection.connect(connectionOptions),
  ]);
  const mortal = dieAt(dependencies, order);
  await Promise.all([registerSearchAttributes(connection, namespace), dependencies.crm.prepare()]);
  const { workflowBundlePath } = order;
  const parts = { dependencies: mortal, connection: nativeConnection, namespace, logger, workflowBundlePath };
  const workers = await startWorkers(parts);
  const client = new Client({ connection, namespace });
  const server = await startServer({ config, dependencies: mortal, client, logger, host: '127.0.0.1' });
  process.send?.(`http://127.0.0.1:${server.port}`);
  await untilSignal(Promise.race([workers.stopped, parentGone]));
  await server.close();
  await workers.close();
  await Promise.all([connection.close(), nativeConnection.close()]);
  await dependencies.close();
  process.exit(0);
}

main().catch(reportFatal);
