import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client } from '@temporalio/client';
import { Connection } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { registerSearchAttributes } from '../src/register-search-attributes.ts';
import type { Decision } from '../src/activities/decision.ts';
import { untilTrue } from './system/until-true.ts';
import { useDevServer, type TestServer } from './temporal/dev-server.ts';
import { timeSkippingClient } from './temporal/time-skipping-client.ts';
import { useWorkflowBundle } from './temporal/workflow-bundle.ts';

const hourMs = 3_600_000;
const taskQueue = 'triage-bound';
const leadId = '6f0c2f0e-8c1b-4a5e-9d59-0f6f6f1f0a11';

interface Subject {
  readonly nowMs: number;
}

let temporal: TestServer;
let client: Client;
let connection: Connection;
let native: NativeConnection;

beforeAll(async () => {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  temporal = await useDevServer();
  const { address, namespace } = temporal;
  connection = await Connection.connect({ address });
  native = await NativeConnection.connect({ address });
  await registerSearchAttributes(connection, namespace);
  client = timeSkippingClient({ connection, namespace });
});

afterAll(async () => {
  await native.close();
  await connection.close();
  await temporal.release();
});

describe('the triage of a lead', () => {
  it('ends within an hour although neither the CRM nor a model ever answers', async () => {
    const told: Record<string, Subject> = {};
    const tell = (name: string) => (subject: Subject) => {
      told[name] = subject;
      return Promise.resolve({});
    };
    const decision: Decision = {
      intent: 'TIRE_KICKER',
      score: 40,
      route: 'middle-score',
      alerts: [],
      stillRunning: [],
    };
    // Nobody takes the work of the queues of the CRM and of the models.
    const worker = await Worker.create({
      connection: native,
      namespace: temporal.namespace,
      taskQueue,
      workflowBundle: { codePath: await useWorkflowBundle() },
      activities: {
        admitSubmissions: (subject: Subject) => {
          told['admitted'] ??= subject;
          // Hot: a model has no time left, so that the test takes as long as the CRM is waited for.
          const { nowMs: answerByMs } = subject;
          return Promise.resolve([{ submissionId: 'submission-1', source: 'demo_request', answerByMs }]);
        },
        buildDossierWithoutCrm: tell('known'),
        assessLeadByRules: tell('judged'),
        decide: (subject: Subject) => {
          told['decided'] = subject;
          return Promise.resolve(decision);
        },
      },
    });
    await worker.runUntil(async () => {
      const handle = await client.workflow.start('lead', {
        workflowId: `lead:${leadId}`,
        taskQueue,
        args: [{ leadId, clockOffsetMs: 0 }],
      });
      await untilTrue(() => told['decided'] !== undefined);
      await handle.terminate('the test is over');
    });
    const tookMs = (told['decided']?.nowMs ?? Infinity) - (told['admitted']?.nowMs ?? 0);
    expect(Object.keys(told)).toEqual(['admitted', 'known', 'judged', 'decided']);
    expect(tookMs).toBeGreaterThan(0);
    expect(tookMs).toBeLessThan(hourMs);
  });
});
