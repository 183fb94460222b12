import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Client, Connection } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { resolveAttentionUpdate } from '../src/workflows/messages.ts';
import { needsAttention, untilNeedsAttention } from './system/needs-attention.ts';
import { useDevServer, type TestServer } from './temporal/dev-server.ts';
import { useWorkflowBundle } from './temporal/workflow-bundle.ts';

let server: TestServer;
let connection: Connection;
let nativeConnection: NativeConnection;

beforeAll(async () => {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  server = await useDevServer();
  connection = await Connection.connect({ address: server.address });
  nativeConnection = await NativeConnection.connect({ address: server.address });
});

afterAll(async () => {
  await connection.close();
  await nativeConnection.close();
  await server.release();
});

it('a lead does not fail when neither its work nor the telling of it succeeds, and goes on when an operator says so', async () => {
  const { namespace } = server;
  const leadId = crypto.randomUUID();
  const taskQueue = `attention-${leadId}`;
  const broken = (): never => {
    throw ApplicationFailure.nonRetryable('The database is away', 'Refused');
  };
  let isMended = false;
  const worker = await Worker.create({
    connection: nativeConnection,
    namespace,
    taskQueue,
    workflowBundle: { codePath: await useWorkflowBundle() },
    activities: {
      admitSubmissions: () => (isMended ? [] : broken()),
      noteAttention: broken,
      noteAttentionResolved: broken,
    },
  });
  await worker.runUntil(async () => {
    const client = new Client({ connection, namespace });
    const handle = await client.workflow.start('lead', {
      taskQueue,
      workflowId: `lead:${leadId}`,
      args: [{ leadId, clockOffsetMs: 0 }],
    });
    const resolve = (item: string): Promise<unknown> =>
      handle.executeUpdate(resolveAttentionUpdate, { args: [{ item, resolution: 'retry' }] });
    await untilNeedsAttention({ client }, leadId);
    await expect(resolve('something else')).rejects.toThrow();
    isMended = true;
    await resolve('admission');
    await expect(handle.result()).resolves.toBeUndefined();
    expect(await needsAttention({ client }, leadId)).toBe(false);
  });
});
