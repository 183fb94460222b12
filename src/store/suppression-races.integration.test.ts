import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startPostgres } from '../../test/postgres/start-postgres.ts';
import type { TestDatabase } from '../../test/postgres/test-database.ts';
import { anyPhone, arrivalOf, claimOf, draft, noon, replyOf, type DraftedLead } from './contract/fixtures.ts';
import { queueAtLead, untilWaiting } from './contract/interleave.ts';
import { createStore } from './create-store.ts';
import { migrate } from './migrate.ts';
import { openDatabase } from './open-database.ts';
import type { ClaimAnswer } from './ports/delivery-store.ts';
import type { SuppressedAddress } from './ports/suppression-store.ts';
import { openVault } from './sealing/vault.ts';
import type { StoreContext } from './store-context.ts';
import type { Store } from './store.ts';
import { hashAddress } from './suppressions/hash-address.ts';
import { suppressInTransaction } from './suppressions/suppress-address.ts';

describe('races of suppressions on PostgreSQL', () => {
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

  const close = (address: string): Promise<SuppressedAddress> =>
    store.suppressions.suppress({ channel: 'email', address, reason: 'unsubscribed', origin: 'test', at: noon });
  /** Drafts an SMS to a lead who has an e-mail address too, by which alone it is found. */
  const draftSms = async (phone: string): Promise<DraftedLead> => {
    const lead = await draft(store, { profile: { ...arrivalOf().profile, phone } });
    const { leadId, enrollmentId } = lead;
    const { messageId } = await store.messages.save(
      {
        ...{ leadId, enrollmentId, stepId: 'first-sms', channel: 'sms', content: { text: 'Hi' } },
        ...{ verdict: { result: 'pass', reasons: [] }, writtenBy: 'template' },
      },
      noon,
    );
    return { ...lead, messageId };
  };

  it('stops a claim that waited behind a suppression', async () => {
    const lead = await draft(store);
    const [, answer] = await queueAtLead(context, lead.leadId, [
      () => close(lead.email),
      () => store.deliveries.claim(claimOf(lead)),
    ]);
    expect(answer).toEqual({ kind: 'stopped', reason: 'opted-out' });
  });

  it('lets a claim go that was before the suppression, and no later one', async () => {
    const lead = await draft(store);
    const [answer] = await queueAtLead(context, lead.leadId, [
      () => store.deliveries.claim(claimOf(lead)),
      () => close(lead.email),
    ]);
    expect(answer).toMatchObject({ kind: 'go' });
    const later = await store.deliveries.claim(claimOf(lead, { stepId: 'second' }));
    expect(later).toMatchObject({ kind: 'stopped' });
  });

  it('refuses a claim for a number that is being closed, though the lead is not found by it', async () => {
    const phone = anyPhone();
    const lead = await draftSms(phone);
    const hashed = { channel: 'sms', addressHash: hashAddress(context.vault, 'sms', phone) } as const;
    let claimed: Promise<ClaimAnswer> | undefined;
    await context.db.transaction().execute(async (transaction) => {
      const closing = { ...hashed, reason: 'sms-stop', origin: 'test', at: noon } as const;
      const { leadId } = await suppressInTransaction({ db: transaction, vault: context.vault }, closing);
      expect(leadId).toBeUndefined();
      claimed = store.deliveries.claim(claimOf(lead, { stepId: 'first-sms', provider: 'twilio' }));
      await untilWaiting(context.db, 1);
    });
    const answer = await claimed;
    expect(answer).toEqual({ kind: 'suppressed', because: 'suppressed-address' });
  });

  it('closes an address once when asked many times at once', async () => {
    const lead = await draft(store);
    const closings = await Promise.all(Array.from({ length: 10 }, () => close(lead.email)));
    expect(closings.filter(({ isNew }) => isNew)).toHaveLength(1);
    expect(new Set(closings.map(({ suppressionId }) => suppressionId)).size).toBe(1);
  });

  it('attaches a reply to one lead when two persons do at once', async () => {
    const [one, other] = [await draft(store), await draft(store)];
    const { replyId } = await store.replies.receive(replyOf());
    const attached = await Promise.all([one, other].map(({ leadId }) => store.replies.attach(replyId, leadId, noon)));
    expect(attached.filter((receipt) => receipt !== undefined)).toHaveLength(1);
  });

  it('keeps one content for a token that comes with two at once', async () => {
    const token = randomUUID();
    const bound = await Promise.all(
      ['one', 'other'].map((content) => store.webhookTokens.bind({ token, content, at: noon, forgetBefore: noon })),
    );
    expect(bound.filter(Boolean)).toHaveLength(1);
  });
});
