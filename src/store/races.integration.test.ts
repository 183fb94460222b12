import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startPostgres } from '../../test/postgres/start-postgres.ts';
import type { TestDatabase } from '../../test/postgres/test-database.ts';
import { queueAtLead, whileUncommitted } from './contract/interleave.ts';
import { arrivalOf, claimOf, draft, noon, replyOf, secondsLater, versionOf, stopOutcome } from './contract/fixtures.ts';
import { createStore } from './create-store.ts';
import { migrate } from './migrate.ts';
import { openDatabase } from './open-database.ts';
import { openVault } from './sealing/vault.ts';
import type { Enrollment } from './ports/enrollment-store.ts';
import type { StoreContext } from './store-context.ts';
import type { Store } from './store.ts';

describe('races on PostgreSQL', () => {
  let postgres: TestDatabase;
  let context: StoreContext;
  let store: Store;
  beforeAll(async () => {
    postgres = await startPostgres();
    context = { db: await openDatabase(postgres.url), vault: openVault(randomBytes(32)) };
    await migrate(context.db);
    store = createStore(context);
  });
  afterAll(async () => {
    await store.close();
    await postgres.close();
  });

  it('gives one go to many claims at once', async () => {
    const lead = await draft(store);
    const answers = await Promise.all(Array.from({ length: 20 }, () => store.deliveries.claim(claimOf(lead))));
    expect(answers.filter(({ kind }) => kind === 'go')).toHaveLength(1);
    expect(answers.filter(({ kind }) => kind === 'in-flight')).toHaveLength(19);
  });

  it('holds a claim that waited behind a reply', async () => {
    const lead = await draft(store);
    const [, answer] = await queueAtLead(context, lead.leadId, [
      () => store.replies.receive(replyOf({ fromAddress: lead.email })),
      () => store.deliveries.claim(claimOf(lead)),
    ]);
    expect(answer).toEqual({ kind: 'held', because: 'reply-being-read' });
  });

  it('lets a claim go that was before the reply, and no later one', async () => {
    const lead = await draft(store);
    const [answer] = await queueAtLead(context, lead.leadId, [
      () => store.deliveries.claim(claimOf(lead)),
      () => store.replies.receive(replyOf({ fromAddress: lead.email })),
    ]);
    expect(answer).toMatchObject({ kind: 'go' });
    expect(await store.deliveries.claim(claimOf(lead, { stepId: 'second' }))).toMatchObject({ kind: 'held' });
  });

  it('stops a claim that waited behind a stop', async () => {
    const lead = await draft(store);
    const [, answer] = await queueAtLead(context, lead.leadId, [
      () => store.enrollments.stop({ leadId: lead.leadId, reason: 'operator', at: noon }),
      () => store.deliveries.claim(claimOf(lead)),
    ]);
    expect(answer).toEqual({ kind: 'stopped', reason: 'operator' });
  });

  it('stops a claim that waited behind the settling of a reply', async () => {
    const lead = await draft(store);
    const { replyId } = await store.replies.receive(replyOf({ fromAddress: lead.email }));
    const [, answer] = await queueAtLead(context, lead.leadId, [
      () => store.replies.settle(replyId, stopOutcome, noon),
      () => store.deliveries.claim(claimOf(lead)),
    ]);
    expect(answer).toEqual({ kind: 'stopped', reason: 'replied' });
  });

  it('settles a reply once when asked twice at once', async () => {
    const lead = await draft(store);
    const { replyId } = await store.replies.receive(replyOf({ fromAddress: lead.email }));
    const settle = (): Promise<unknown> => store.replies.settle(replyId, stopOutcome, noon);
    const [one, other] = await queueAtLead(context, lead.leadId, [settle, settle]);
    expect(one).toEqual(other);
    const events = await store.timeline.list(lead.leadId);
    expect(events.filter(({ type }) => type === 'sequence-stopped')).toHaveLength(1);
  });

  it('never lets an enrollment slip past a stop: it is older and ends, or is younger and stays', async () => {
    const lead = await draft(store);
    const enroll = (causeId: string) => (): Promise<Enrollment> =>
      store.enrollments.enroll({ leadId: lead.leadId, causeId, version: versionOf(), at: noon });
    const [older, stopOrdinal, younger] = await queueAtLead(context, lead.leadId, [
      enroll('older'),
      () => store.enrollments.stop({ leadId: lead.leadId, reason: 'operator', at: noon }),
      enroll('younger'),
    ]);
    expect(older.ordinal).toBeLessThan(stopOrdinal);
    expect(stopOrdinal).toBeLessThan(younger.ordinal);
    expect(await store.enrollments.get(older.enrollmentId)).toMatchObject({ state: 'stopped' });
    expect(await store.enrollments.get(younger.enrollmentId)).toMatchObject({ state: 'running' });
  });

  it('stops with a reply what was enrolled while the reply waited', async () => {
    const lead = await draft(store);
    const [{ enrollmentId }, { replyId }] = await queueAtLead(context, lead.leadId, [
      () => store.enrollments.enroll({ leadId: lead.leadId, causeId: 'other', version: versionOf(), at: noon }),
      () => store.replies.receive(replyOf({ fromAddress: lead.email })),
    ]);
    await store.replies.settle(replyId, stopOutcome, noon);
    expect(await store.enrollments.get(enrollmentId)).toMatchObject({ state: 'stopped', reason: 'replied' });
  });

  it('gives a second arrival of a new address the lead of the first, once that is committed', async () => {
    const first = arrivalOf();
    const second = arrivalOf({ profile: { email: first.profile.email, jobTitle: 'CTO' } });
    const [made, found] = await whileUncommitted(
      context,
      (transaction) => transaction.submissions.receive(first),
      () => store.submissions.receive(second),
    );
    expect(made.isNewLead).toBe(true);
    expect(found).toMatchObject({ leadId: made.leadId, isNewLead: false });
    expect((await store.leads.get(made.leadId)).profile).toEqual({ ...first.profile, jobTitle: 'CTO' });
  });

  it('believes a try that settles while a claim gives it up', async () => {
    const lead = await draft(store);
    const request = claimOf(lead);
    const claimed = await store.deliveries.claim(request);
    const deliveryKey = claimed.kind === 'go' ? claimed.deliveryKey : '';
    const result = { kind: 'sent', providerMessageId: 'p-1' } as const;
    const [isSettled, answer] = await whileUncommitted(
      context,
      (transaction) =>
        transaction.deliveries.settle({ deliveryKey, attemptToken: request.attemptToken, result, at: noon }),
      () => store.deliveries.claim(claimOf(lead, { calledAt: secondsLater(60) })),
    );
    expect(isSettled).toBe(true);
    expect(answer).toEqual({ kind: 'already-sent', sentAt: noon });
  });
});
