import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startPostgres } from '../../test/postgres/start-postgres.ts';
import type { TestDatabase } from '../../test/postgres/test-database.ts';
import type { LeadProfile } from '../domain/lead-profile.ts';
import {
  anyEmail,
  anyPhone,
  arrivalOf,
  claimOf,
  draft,
  noon,
  referenceOf,
  replyOf,
  secondsLater,
  versionOf,
  type DraftedLead,
  stopOutcome,
} from './contract/fixtures.ts';
import { queueAtLead, whileUncommitted } from './contract/interleave.ts';
import { createStore } from './create-store.ts';
import { migrate } from './migrate.ts';
import { openDatabase } from './open-database.ts';
import type { SubmissionReceipt } from './ports/submission-store.ts';
import { openVault } from './sealing/vault.ts';
import type { StoreContext } from './store-context.ts';
import type { Store } from './store.ts';

describe('races of arrivals on PostgreSQL', () => {
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

  const times = <Item>(length: number, make: (index: number) => Item): Item[] =>
    Array.from({ length }, (_, index) => make(index));
  const distinct = (receipts: readonly SubmissionReceipt[], id: 'leadId' | 'submissionId'): number =>
    new Set(receipts.map((receipt) => receipt[id])).size;
  const arriveAs = (profile: LeadProfile): Promise<SubmissionReceipt> =>
    store.submissions.receive(arrivalOf({ profile, content: { message: randomUUID() } }));

  it('makes one lead of an address that arrives 40 times at once, and one submission of what is the same', async () => {
    const same = arrivalOf();
    const repeated = await Promise.all(times(40, () => store.submissions.receive(same)));
    expect(distinct(repeated, 'submissionId')).toBe(1);
    const email = anyEmail();
    const different = await Promise.all(times(40, () => arriveAs({ email })));
    expect(distinct(different, 'leadId')).toBe(1);
    expect(distinct(different, 'submissionId')).toBe(40);
    expect(different.filter(({ isNewLead }) => isNewLead)).toHaveLength(1);
  });

  it('makes one submission of a dedupe key that arrives 40 times at once, whoever it names', async () => {
    const dedupeKey = randomUUID();
    const receipts = await Promise.all(
      times(40, (index) => {
        const profile = index % 2 === 0 ? { email: anyEmail() } : { phone: anyPhone() };
        return store.submissions.receive(arrivalOf({ route: 'standard', dedupeKey, profile }));
      }),
    );
    expect(distinct(receipts, 'submissionId')).toBe(1);
    expect(receipts.filter(({ isDuplicate }) => !isDuplicate)).toHaveLength(1);
  });

  it('gives its lead to what is kept without one under the same key at that moment', async () => {
    const arrival = arrivalOf({ route: 'salesforce', dedupeKey: randomUUID() });
    const { route, dedupeKey } = arrival;
    const [[kept], receipt] = await whileUncommitted(
      context,
      (transaction) => transaction.submissions.keep([referenceOf({ route, dedupeKey })]),
      () => store.submissions.receive(arrival),
    );
    expect(receipt).toMatchObject({ submissionId: kept?.submissionId, isNewLead: true, isDuplicate: false });
  });

  it('keeps batches that share their keys in another order, each key once', async () => {
    const references = times(3, () => referenceOf({ dedupeKey: randomUUID() }));
    // Both wait at the middle one, with what they have taken so far.
    const [[middle], [forth, back]] = await whileUncommitted(
      context,
      (transaction) => transaction.submissions.keep(references.slice(1, 2)),
      () => Promise.all([store.submissions.keep(references), store.submissions.keep(references.toReversed())]),
      2,
    );
    const ids = new Set([...forth, ...back].map(({ submissionId }) => submissionId));
    expect(ids.size).toBe(3);
    expect(ids.has(middle?.submissionId ?? '')).toBe(true);
    expect([...forth, ...back].filter(({ isDuplicate }) => !isDuplicate)).toHaveLength(2);
  });

  /** Answers the leads that go on of all those that were answered. */
  const livingOf = async (receipts: readonly SubmissionReceipt[]): Promise<Set<string>> => {
    const leads = await Promise.all(receipts.map(({ leadId }) => store.leads.get(leadId)));
    return new Set(leads.map(({ leadId, mergedIntoLeadId }) => mergedIntoLeadId ?? leadId));
  };

  /**
   * A number alone that arrives after the number with the address makes a second lead, which nothing has linked; there are
   * never more, and the next arrival that gives both leaves one.
   */
  it('leaves one living lead of a person, or two that no arrival has linked yet', async () => {
    for (let round = 0; round < 20; round += 1) {
      const [email, phone] = [anyEmail(), anyPhone()];
      const profiles = [{ phone }, { phone }, { email, phone }, { email }, { email, phone }, { phone, firstName: 'J' }];
      const shuffled = profiles.toSorted(() => Math.random() - 0.5);
      const receipts = await Promise.all(shuffled.map(arriveAs));
      const living = await livingOf(receipts);
      expect(living.size).toBeLessThanOrEqual(2);
      if (living.size === 2) {
        const leads = await Promise.all([...living].map((leadId) => store.leads.get(leadId)));
        expect(leads.filter(({ profile }) => profile.email === undefined)).toHaveLength(1);
      }
      const last = await arriveAs({ email, phone });
      expect(await livingOf([...receipts, last])).toEqual(new Set([last.leadId]));
      expect((await livingOf([await arriveAs({ email })])).has(last.leadId)).toBe(true);
    }
  });

  it('never ends in a deadlock while two leads are merged, claimed, answered, admitted and enrolled at once', async () => {
    for (let round = 0; round < 20; round += 1) {
      const { older, younger, unite } = await pair();
      const { replyToken } = await store.leads.get(younger.leadId);
      const acts: (() => Promise<unknown>)[] = [
        unite,
        unite,
        () => store.deliveries.claim(claimOf(older)),
        () => store.deliveries.claim(claimOf(younger)),
        async () => {
          const { replyId } = await store.replies.receive(replyOf({ replyToken }));
          await store.replies.settle(replyId, stopOutcome, noon);
        },
        () => store.submissions.admit({ leadId: younger.leadId, runId: 'run', at: noon }),
        () => store.enrollments.enroll({ leadId: younger.leadId, causeId: 'c', version: versionOf(), at: noon }),
        () => store.enrollments.stop({ leadId: older.leadId, reason: 'operator', at: noon }),
        () => store.leads.change(younger.leadId, { addTags: ['a'] }, noon),
      ];
      await Promise.all(acts.toSorted(() => Math.random() - 0.5).map((act) => act()));
      expect(await store.leads.get(younger.leadId)).toMatchObject({ mergedIntoLeadId: older.leadId });
      for (const lead of [older, younger]) {
        const answer = await store.deliveries.claim(claimOf(lead, { stepId: 'second' }));
        expect(answer).toMatchObject({ kind: 'stopped' });
      }
      expect(await store.enrollments.listRunning(younger.leadId)).toEqual([]);
    }
  });

  interface Pair {
    readonly older: DraftedLead;
    readonly younger: DraftedLead;
    /** Shows both to be one person. */
    readonly unite: () => Promise<SubmissionReceipt>;
  }

  const pair = async (): Promise<Pair> => {
    const [email, phone] = [anyEmail(), anyPhone()];
    const older = await draft(store, { profile: { email } });
    const younger = await draft(store, { profile: { phone }, receivedAt: secondsLater(1) });
    return { older, younger, unite: () => arriveAs({ email, phone }) };
  };

  it('says go to no claim of the lead that was merged, once that is committed', async () => {
    const { younger, unite } = await pair();
    const [, answer] = await queueAtLead(context, younger.leadId, [
      unite,
      () => store.deliveries.claim(claimOf(younger)),
    ]);
    expect(answer).toEqual({ kind: 'stopped', reason: 'merged' });
  });

  it('lets a claim go that was before the merge, and no later one', async () => {
    const { younger, unite } = await pair();
    const [answer] = await queueAtLead(context, younger.leadId, [
      () => store.deliveries.claim(claimOf(younger)),
      unite,
    ]);
    expect(answer).toMatchObject({ kind: 'go' });
    expect(await store.deliveries.claim(claimOf(younger, { stepId: 'second' }))).toMatchObject({ kind: 'stopped' });
  });

  it('holds the one who stays for a reply that waited behind the merge', async () => {
    const { older, younger, unite } = await pair();
    const { replyToken } = await store.leads.get(younger.leadId);
    const [, receipt] = await queueAtLead(context, younger.leadId, [
      unite,
      () => store.replies.receive(replyOf({ replyToken })),
    ]);
    expect(receipt).toMatchObject({ leadId: older.leadId, matchedBy: 'reply-token' });
    expect(await store.deliveries.claim(claimOf(older))).toMatchObject({ kind: 'held' });
  });

  it('silences the one who stays by a reply that is settled while the merge moves its hold', async () => {
    const { older, younger, unite } = await pair();
    const { replyToken } = await store.leads.get(younger.leadId);
    const { replyId } = await store.replies.receive(replyOf({ replyToken }));
    const [, settled] = await queueAtLead(context, younger.leadId, [
      unite,
      () => store.replies.settle(replyId, stopOutcome, noon),
    ]);
    expect(settled.leadId).toBe(older.leadId);
    expect(await store.deliveries.claim(claimOf(older))).toEqual({ kind: 'stopped', reason: 'replied' });
  });

  it('enrolls in nothing that runs a lead that is merged first', async () => {
    const { younger, unite } = await pair();
    const request = { leadId: younger.leadId, causeId: 'late', version: versionOf(), at: noon };
    const [, enrollment] = await queueAtLead(context, younger.leadId, [unite, () => store.enrollments.enroll(request)]);
    expect(enrollment).toMatchObject({ state: 'stopped', reason: 'merged' });
  });

  it('gives each submission to one of the two when one admits while both are merged', async () => {
    const { older, younger, unite } = await pair();
    const [united, admitted] = await queueAtLead(context, younger.leadId, [
      unite,
      () => store.submissions.admit({ leadId: younger.leadId, runId: 'one', at: noon }),
    ]);
    expect(admitted).toEqual([]);
    const others = await store.submissions.admit({ leadId: older.leadId, runId: 'two', at: noon });
    expect(others.map(({ submissionId }) => submissionId)).toEqual([
      older.submissionId,
      younger.submissionId,
      united.submissionId,
    ]);
  });

  it('stops an enrollment that waited behind a stop when its cause came before', async () => {
    const lead = await draft(store);
    const { leadId, submissionId } = lead;
    const [, enrollment] = await queueAtLead(context, leadId, [
      () => store.enrollments.stop({ leadId, reason: 'replied', at: noon }),
      () => store.enrollments.enroll({ leadId, causeId: submissionId, version: versionOf('late'), at: noon }),
    ]);
    expect(enrollment).toMatchObject({ state: 'stopped', reason: 'replied' });
  });
});
