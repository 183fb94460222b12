import { Client, Connection } from '@temporalio/client';
import { NativeConnection } from '@temporalio/worker';
import type { Config } from '../src/config.ts';
import { createDependencies } from '../src/dependencies.ts';
import { reconcilableRoutes } from '../src/lead-sources.ts';
import { createLogger } from '../src/logger.ts';
import { prepareTemporal } from '../src/prepare-temporal.ts';
import { startServer } from '../src/start-server.ts';
import { startWorkers } from '../src/start-workers.ts';
import type { ChannelMode } from '../src/store/ports/control-store.ts';
import { installTemporalRuntime } from '../src/temporal-runtime.ts';
import { isFree } from './free-port.ts';
import { FriendlyError } from './friendly-error.ts';
import type { Stopwatch } from './stopwatch.ts';

interface ProductRequest {
  readonly config: Config;
  readonly workflowBundlePath: string;
  readonly stopwatch: Stopwatch;
  readonly closing: AsyncDisposableStack;
}

/** The product, running. */
export interface Product {
  readonly apiUrl: string;
  /** How freely each channel sends, where its vendor is real. */
  readonly modes: readonly ChannelMode[];
  /** Rejects when a worker fails for good. */
  readonly workersStopped: Promise<void>;
}

/**
 * Starts store, workers and API in this process, from the configuration that the two production processes read.
 * @throws FriendlyError when the API's port is taken; what the configuration or the database says
 */
export async function startProduct(request: ProductRequest): Promise<Product> {
  const { config, workflowBundlePath, stopwatch, closing } = request;
  if (!(await isFree(config.port))) {
    throw new FriendlyError(`Port ${config.port} is taken: set PORT to another one, for example PORT=3001 npm start.`);
  }
  const logger = createLogger(config);
  installTemporalRuntime(logger);
  const dependencies = await stopwatch.time('database', () => createDependencies(config, logger));
  closing.defer(() => dependencies.close());

  const { connectionOptions, namespace = 'default' } = config.temporal;
  const [connection, nativeConnection] = await Promise.all([
    Connection.connect(connectionOptions),
    NativeConnection.connect(connectionOptions),
  ]);
  closing.defer(() => connection.close());
  closing.defer(() => nativeConnection.close());
  const client = new Client({ connection, namespace });
  await prepareTemporal({ connection, client, reconciledRoutes: reconcilableRoutes(config, dependencies.leadSources) });
  await dependencies.crm.prepare();

  const workers = await stopwatch.time('workers', () =>
    startWorkers({ dependencies, connection: nativeConnection, namespace, logger, workflowBundlePath }),
  );
  closing.defer(() => workers.close());
  const server = await startServer({ config, dependencies, client, logger, host: '127.0.0.1' });
  closing.defer(() => server.close());
  const modes = await dependencies.store.controls.listModes();
  return { apiUrl: `http://localhost:${server.port}`, modes, workersStopped: workers.stopped };
}
