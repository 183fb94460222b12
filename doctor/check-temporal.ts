import { Connection, isGrpcServiceError } from '@temporalio/client';
import proto from '@temporalio/proto';
import type { Config } from '../src/config.ts';
import { leadSearchAttributes } from '../src/workflows/search-attributes.ts';
import { taskQueues } from '../src/workflows/task-queues.ts';
import type { Check } from './check.ts';
import { tryCheck } from './try-check.ts';

const about = { area: 'Temporal', subject: 'server' } as const;
const { TASK_QUEUE_TYPE_ACTIVITY: activities } = proto.temporal.api.enums.v1.TaskQueueType;

/** gRPC's status NOT_FOUND (https://grpc.io/docs/guides/status-codes/). */
const notFound = 5;

/** Looks at the namespace, the search attributes and who polls. */
export function checkTemporal({ temporal }: Pick<Config, 'temporal'>): Promise<readonly Check[]> {
  const { connectionOptions, namespace = 'default' } = temporal;
  return tryCheck(about, async () => {
    const connection = await Connection.connect({ ...connectionOptions, connectTimeout: '5s' }).catch(() => undefined);
    if (connection === undefined) {
      const cure =
        'See that it runs, and set TEMPORAL_ADDRESS and, where it asks for them, TEMPORAL_API_KEY or certificates.';
      return [{ ...about, state: 'missing', says: 'it cannot be reached', cure }];
    }
    try {
      if (!(await hasNamespace(connection, namespace))) {
        const cure = `Make it: temporal operator namespace create --namespace ${namespace} --retention 30d`;
        return [{ ...about, state: 'missing', says: `there is no namespace ${namespace}`, cure }];
      }
      return [
        { ...about, state: 'ok', says: `the namespace ${namespace} is there` },
        await checkAttributes(connection, namespace),
        ...(await Promise.all(Object.values(taskQueues).map((name) => checkQueue(connection, namespace, name)))),
      ];
    } finally {
      await connection.close();
    }
  });
}

async function hasNamespace({ workflowService }: Connection, namespace: string): Promise<boolean> {
  try {
    await workflowService.describeNamespace({ namespace });
    return true;
  } catch (error) {
    if (!isGrpcServiceError(error)) throw error;
    const code: number = error.code;
    if (code === notFound) return false;
    throw error;
  }
}

async function checkAttributes({ operatorService }: Connection, namespace: string): Promise<Check> {
  const { customAttributes } = await operatorService.listSearchAttributes({ namespace });
  const missing = leadSearchAttributes.filter(({ name }) => !(name in customAttributes)).map(({ name }) => name);
  if (missing.length === 0) return { ...about, state: 'ok', says: 'it knows our search attributes' };
  const says = `it lacks the search attributes ${missing.join(', ')}`;
  return {
    ...about,
    state: 'missing',
    says,
    cure: 'Start a worker that may use the operator service: it registers them.',
  };
}

async function checkQueue({ workflowService }: Connection, namespace: string, name: string): Promise<Check> {
  const taskQueue = { name };
  const { pollers } = await workflowService.describeTaskQueue({ namespace, taskQueue, taskQueueType: activities });
  const subject = `queue ${name}`;
  const count = pollers.length;
  return count > 0
    ? { ...about, subject, state: 'ok', says: `${count} ${count === 1 ? 'worker polls' : 'workers poll'}` }
    : { ...about, subject, state: 'missing', says: 'no worker polls', cure: 'Start one: npm run worker.' };
}
