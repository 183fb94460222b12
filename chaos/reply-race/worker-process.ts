import { NativeConnection } from '@temporalio/worker';
import { readConfig } from '../../src/config.ts';
import { createDependencies } from '../../src/dependencies.ts';
import { createLogger } from '../../src/logger.ts';
import { startWorkers } from '../../src/start-workers.ts';
import { installTemporalRuntime } from '../../src/temporal-runtime.ts';
import { paceTries } from './pace-tries.ts';

/** Runs workers as `npm run worker` does, in a process of their own, and tells the parent of every message to a lead. */

/** What the parent says first; whatever it says next ends the work in hand. */
export interface WorkerOrder {
  readonly environment: Readonly<Record<string, string>>;
  readonly workflowBundlePath: string;
}

async function start({ environment, workflowBundlePath }: WorkerOrder): Promise<void> {
  const config = readConfig(environment);
  const logger = createLogger(config);
  installTemporalRuntime(logger);
  const { connectionOptions, namespace = 'default' } = config.temporal;
  const dependencies = await createDependencies(config, logger);
  const connection = await NativeConnection.connect(connectionOptions);
  const workers = await startWorkers({
    dependencies: paceTries(dependencies, (news) => process.send?.(news)),
    connection,
    namespace,
    logger,
    workflowBundlePath,
  });
  process.once('message', () => {
    void workers
      .close()
      .then(() => dependencies.close())
      .then(() => connection.close())
      .then(() => process.disconnect());
  });
  process.send?.('ready');
}

process.once('message', (order: WorkerOrder) => void start(order));
process.on('disconnect', () => process.exit());
