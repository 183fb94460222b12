import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, Runtime, Worker, type NativeConnection, type WorkerOptions } from '@temporalio/worker';
import { createActivities, type Activities } from './activities/create-activities.ts';
import { createFailureInterceptor } from './activities/failure-interceptor.ts';
import type { CallEnding } from './activities/vendors/vendor-gate.ts';
import type { Dependencies } from './dependencies.ts';
import type { Logger } from './logger.ts';
import { ProviderError } from './providers/provider-error.ts';
import type { QueueRates } from './queue-rates.ts';
import { taskQueues } from './workflows/task-queues.ts';

interface WorkerParts {
  readonly dependencies: Dependencies;
  readonly connection: NativeConnection;
  readonly namespace: string;
  readonly logger: Logger;
  /** A bundle made before; without it the workflows are bundled now, which takes some seconds. */
  readonly workflowBundlePath?: string | undefined;
  /** @default those over the dependencies */
  readonly activities?: Activities | undefined;
}

/** Workers that poll. */
export interface RunningWorkers {
  /** Rejects when a worker fails for good; resolves after `close`. */
  readonly stopped: Promise<void>;
  /** Takes no new work, lets what is in hand end, then resolves. */
  close(): Promise<void>;
}

/** How long work in hand may go on after a shutdown began: longer than the longest call to a provider. */
const shutdownGraceTime = '45s';

/** Starts one worker a task queue, all in this process. None of them needs the CRM to be there. */
export async function startWorkers(parts: WorkerParts): Promise<RunningWorkers> {
  const { dependencies, connection, namespace, logger, activities = createActivities(dependencies) } = parts;
  const { gate, queueRates } = dependencies;
  /** What is known of vendors must not change what becomes of the call. */
  const noteFailure = async (failed: ProviderError, ending: CallEnding): Promise<void> => {
    try {
      await gate.noteFailure(failed, ending);
    } catch (error) {
      logger.warn({ vendor: failed.vendor, error }, 'A failed call could not be noted');
    }
  };
  const common: Omit<WorkerOptions, 'taskQueue'> = {
    connection,
    namespace,
    shutdownGraceTime,
    interceptors: {
      activity: [
        createFailureInterceptor(async ({ activity, attempt, isLastAttempt, error }) => {
          logger.warn({ activity, attempt, error }, 'An activity failed');
          if (ProviderError.is(error)) await noteFailure(error, isLastAttempt ? 'given-up' : 'retried');
        }),
      ],
    },
  };
  const workers = await Promise.all([
    Worker.create({
      ...common,
      taskQueue: taskQueues.leads,
      workflowBundle: await findBundle(parts.workflowBundlePath),
      activities: activities.database,
    }),
    ...(['crm', 'sources', 'model', 'email', 'sms', 'chat', 'tickets'] as const).map((kind) =>
      Worker.create({
        ...common,
        ...limitsOf(kind, queueRates[kind]),
        taskQueue: taskQueues[kind],
        activities: activities[kind],
      }),
    ),
  ]);
  const stopped = Promise.all(workers.map((worker) => worker.run())).then(() => undefined);
  return {
    stopped,
    async close() {
      for (const worker of workers) if (worker.getState() === 'RUNNING') worker.shutdown();
      await stopped;
    },
  };
}

/** Activities of these make several calls each: with few at a time, none waits long in the worker for its turns. */
const severalCalls: ReadonlySet<string> = new Set(['crm', 'tickets']);

const leastAtATime = 4;

function limitsOf(kind: keyof QueueRates, perSecond: number | undefined): Partial<WorkerOptions> {
  if (perSecond === undefined) return {};
  return {
    maxTaskQueueActivitiesPerSecond: perSecond,
    ...(severalCalls.has(kind) && {
      maxConcurrentActivityTaskExecutions: Math.max(leastAtATime, Math.ceil(perSecond)),
    }),
  };
}

async function findBundle(path: string | undefined): Promise<NonNullable<WorkerOptions['workflowBundle']>> {
  if (path !== undefined && existsSync(path)) return { codePath: path };
  const workflowsPath = fileURLToPath(new URL('./workflows/index.ts', import.meta.url));
  return bundleWorkflowCode({ workflowsPath, logger: Runtime.instance().logger });
}
