import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { connectUnpaced } from '../src/providers/connected-sender.ts';
import { createOpenGate } from '../src/activities/vendors/vendor-gate.ts';
import { MockActivityEnvironment } from '@temporalio/testing';
import { createSendEmailActivities } from '../src/activities/send-email.ts';
import type { SendOutcome, SendRequest } from '../src/activities/send.ts';
import { loadPlaybook } from '../src/playbook/load-playbook.ts';
import type { Playbook } from '../src/playbook/playbook.ts';
import { claimOf, draft, type DraftedLead } from '../src/store/contract/fixtures.ts';
import { openStore } from '../src/store/open-store.ts';
import type { Store } from '../src/store/store.ts';
import { startPostgres } from './postgres/start-postgres.ts';
import type { TestDatabase } from './postgres/test-database.ts';
import { untilTrue } from './system/until-true.ts';

const leadCount = 240;
const sendsAtOnce = 8;
const callMs = 15;

/** One worker: its own connections, and a provider that tells when a call begins. */
interface TestWorker {
  readonly store: Store;
  send(lead: DraftedLead): Promise<SendOutcome>;
}

describe('the kill switch, with two workers under load on PostgreSQL', () => {
  let postgres: TestDatabase;
  let playbook: Playbook;
  let workers: TestWorker[];
  let leads: DraftedLead[];
  const begunAtMs: number[] = [];

  beforeAll(async () => {
    postgres = await startPostgres();
    playbook = await loadPlaybook(resolve(import.meta.dirname, '../playbook'));
    const masterKey = randomBytes(32);
    workers = [await startWorker(masterKey), await startWorker(masterKey)];
    const [{ store }] = workers as [TestWorker];
    leads = await Promise.all(Array.from({ length: leadCount }, () => draft(store)));
  });
  afterAll(async () => {
    for (const { store } of workers) await store.close();
    await postgres.close();
  });

  async function startWorker(masterKey: Buffer): Promise<TestWorker> {
    const store = await openStore({ databaseUrl: postgres.url, masterKey });
    const provider = {
      vendor: 'postmark',
      async send() {
        begunAtMs.push(performance.now());
        await sleep(callMs);
        return { providerMessageId: `p-${begunAtMs.length}` };
      },
    };
    const activities = createSendEmailActivities({
      store,
      playbook,
      publicUrl: 'https://leads.example',
      email: connectUnpaced(provider, true),
      gate: createOpenGate(),
    });
    return {
      store,
      send({ leadId, submissionId, enrollmentId, messageId }) {
        const environment = new MockActivityEnvironment({ scheduledTimestampMs: Date.now() });
        const request = { leadId, submissionId, enrollmentId, stepId: 'first', messageId, reopen: false };
        return environment.run((asked: SendRequest) => activities.sendEmail(asked), { ...request, nowMs: Date.now() });
      },
    };
  }

  it('lets no call begin once it has answered, and loses no message', async () => {
    const queue = [...leads];
    const outcomes: { readonly lead: DraftedLead; readonly kind: SendOutcome['kind'] }[] = [];
    const work = async (worker: TestWorker): Promise<void> => {
      for (let lead = queue.pop(); lead !== undefined; lead = queue.pop()) {
        outcomes.push({ lead, kind: (await worker.send(lead)).kind });
      }
    };
    const atWork = Promise.all(workers.flatMap((worker) => Array.from({ length: sendsAtOnce }, () => work(worker))));
    await untilTrue(() => begunAtMs.length >= leadCount / 6);
    const [first, second] = workers as [TestWorker, TestWorker];
    await second.store.controls.stopSending({ scope: 'all', by: 'Sam', note: 'A wrong price', at: new Date() });
    const answeredAtMs = performance.now();
    // Let go before the answer; its call may begin while the answer is on its way, and never a second later.
    const [anybody] = leads as [DraftedLead];
    expect(await first.store.deliveries.claim(claimOf(anybody, { stepId: 'another' }))).toEqual({
      kind: 'held',
      because: 'all-sending-stopped',
    });
    await atWork;
    const [sent, held] = ['sent', 'held'].map((kind) => outcomes.filter((outcome) => outcome.kind === kind));
    expect(begunAtMs.filter((atMs) => atMs > answeredAtMs + 1_000)).toEqual([]);
    expect(sent).toHaveLength(begunAtMs.length);
    expect(held?.length).toBeGreaterThan(0);
    expect((sent?.length ?? 0) + (held?.length ?? 0)).toBe(leadCount);

    await first.store.controls.startSending('all');
    for (const { lead } of held ?? []) expect((await second.send(lead)).kind).toBe('sent');
    expect(begunAtMs).toHaveLength(leadCount);
  });
});
