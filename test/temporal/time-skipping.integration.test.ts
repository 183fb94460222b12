import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client, Connection } from '@temporalio/client';
import { bundleWorkflowCode, DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { useDevServer, type TestServer } from './dev-server.ts';
import { fastForward } from './fast-forward.ts';
import { timeSkippingClient } from './time-skipping-client.ts';
import { awaitReply, replySignal, sleepFor } from './tiny-workflows.ts';

const dayMs = 24 * 60 * 60_000;
/** What real time may add. */
const slackMs = 60_000;

let server: TestServer;
let connection: Connection;
let nativeConnection: NativeConnection;
let client: Client;
let skippingClient: Client;
let worker: Worker;
let running: Promise<void>;
const taskQueue = `time-skipping-${randomUUID()}`;

beforeAll(async () => {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  server = await useDevServer();
  const { address, namespace } = server;
  connection = await Connection.connect({ address });
  nativeConnection = await NativeConnection.connect({ address });
  client = new Client({ connection, namespace });
  skippingClient = timeSkippingClient({ connection, namespace });
  worker = await Worker.create({
    connection: nativeConnection,
    namespace,
    taskQueue,
    workflowBundle: await bundleWorkflowCode({
      workflowsPath: fileURLToPath(new URL('./tiny-workflows.ts', import.meta.url)),
      logger: new DefaultLogger('ERROR'),
    }),
  });
  running = worker.run();
});

afterAll(async () => {
  worker.shutdown();
  await running;
  await nativeConnection.close();
  await connection.close();
  await server.release();
});

describe('a client that skips time', () => {
  it('lets a workflow sleep for days in no time', async () => {
    const sleptMs = await skippingClient.workflow.execute(sleepFor, {
      workflowId: randomUUID(),
      taskQueue,
      args: [90 * dayMs],
    });
    expect(sleptMs).toBeGreaterThanOrEqual(90 * dayMs);
    expect(sleptMs).toBeLessThan(90 * dayMs + slackMs);
  }, 20_000);

  it('does so too for a workflow that a signal starts', async () => {
    const handle = await skippingClient.workflow.signalWithStart(sleepFor, {
      workflowId: randomUUID(),
      taskQueue,
      args: [3 * dayMs],
      signal: 'nobody-listens',
    });
    await expect(handle.result()).resolves.toBeGreaterThanOrEqual(3 * dayMs);
  }, 20_000);
});

describe('fast-forwarding', () => {
  it('stops where it is told, so that a reply can come on the fourth day', async () => {
    const handle = await client.workflow.start(awaitReply, {
      workflowId: randomUUID(),
      taskQueue,
      args: [30 * dayMs],
    });
    await fastForward(client, handle.workflowId, 4 * dayMs);
    await handle.signal(replySignal);
    const answeredAfterMs = await handle.result();
    expect(answeredAfterMs).toBeGreaterThanOrEqual(4 * dayMs);
    expect(answeredAfterMs).toBeLessThan(4 * dayMs + slackMs);
  }, 20_000);

  it('says so when the workflow ends before', async () => {
    const handle = await client.workflow.start(awaitReply, { workflowId: randomUUID(), taskQueue, args: [2 * dayMs] });
    await expect(fastForward(client, handle.workflowId, 4 * dayMs)).rejects.toThrow('Time was not skipped');
    await expect(handle.result()).resolves.toBe('no reply');
  }, 20_000);
});
