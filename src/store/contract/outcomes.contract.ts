import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { Assessment } from '../../domain/assessment.ts';
import type { MeetingEvent } from '../../domain/outcomes/meeting-event.ts';
import type { OutcomeKind, OutcomeValue } from '../../domain/outcomes/outcome.ts';
import type { Results } from '../../domain/outcomes/report.ts';
import type { OutcomeOwner, ToldOutcome } from '../ports/outcome-store.ts';
import type { Store } from '../store.ts';
import { claimOf, draft, replyOf, stopOutcome, type DraftedLead } from './fixtures.ts';
import { giveOn, modelsAssessment } from './review-fixtures.ts';

const dayMs = 86_400_000;
/** No other test has leads of that year. */
const start = new Date('2041-05-01T00:00:00Z');

function daysOn(days: number): Date {
  return new Date(start.getTime() + days * dayMs);
}

interface Seed {
  readonly source?: string;
  readonly day?: number;
  readonly arm?: string;
  readonly score?: number;
  readonly intent?: Assessment['intent'];
}

/** States what every store must do with meetings and outcomes, and how it counts them. */
export function describeOutcomes(current: () => { readonly store: Store }): void {
  const store = (): Store => current().store;

  /** A lead that was judged, and for whom a message is drafted in an arm of the experiment. */
  const seed = async ({
    source = 'pricing',
    day = 1,
    arm = 'model',
    score = 50,
    intent = 'URGENT_BUYER',
  }: Seed = {}) => {
    const lead = await draft(store(), { source, receivedAt: daysOn(day) });
    await store().messages.discard(lead.messageId);
    const { messageId } = await store().messages.save(
      {
        ...{ leadId: lead.leadId, enrollmentId: lead.enrollmentId, stepId: 'first', channel: 'email' },
        ...{ content: { subject: 'Hello', text: 'Hello' }, verdict: { result: 'pass', reasons: [] } },
        ...{ writtenBy: 'model', experiment: { name: 'who-writes', arm } },
      },
      daysOn(day),
    );
    await store().cases.saveAssessment(lead, { ...modelsAssessment, score, intent }, daysOn(day));
    return { ...lead, messageId };
  };
  const send = async (lead: DraftedLead, day: number): Promise<void> => {
    const request = claimOf(lead, { calledAt: daysOn(day) });
    const claimed = await store().deliveries.claim(request);
    if (claimed.kind !== 'go') throw new Error(`The claim said ${claimed.kind}`);
    const result = { kind: 'sent', providerMessageId: randomUUID() } as const;
    const { attemptToken } = request;
    await store().deliveries.settle({ deliveryKey: claimed.deliveryKey, attemptToken, result, at: daysOn(day) });
  };
  const reply = async (lead: DraftedLead, day: number) =>
    store().replies.receive(replyOf({ fromAddress: lead.email, receivedAt: daysOn(day) }));
  const book = (lead: DraftedLead, day: number, given: Partial<MeetingEvent> = {}) =>
    store().meetings.receive(
      {
        ...{ provider: 'calendly', kind: 'booked', bookingId: randomUUID() },
        emails: [lead.email],
        occurredAt: daysOn(day),
        ...given,
      },
      daysOn(day),
    );
  const tell = (owner: OutcomeOwner, kind: OutcomeKind, day: number, given: Partial<ToldOutcome> = {}) =>
    store().outcomes.record(owner, {
      ...{ kind, at: daysOn(day), by: 'Kim', origin: 'api', toldAt: daysOn(day), recordedAt: daysOn(day) },
      ...given,
    });
  const usd = (amount: number): OutcomeValue => ({ amount, currency: 'USD' });
  const reportOf = (fromDay: number, toDay: number): Promise<Results> =>
    store().outcomes.report({ since: daysOn(fromDay), until: daysOn(toDay) });

  describe('meetings', () => {
    it('stop a booking once, whatever is told of it at the same moment', async () => {
      const lead = await draft(store());
      const bookingId = randomUUID();
      const told = await Promise.all([1, 2, 3].map(() => book(lead, 1, { bookingId })));
      expect(told.filter(({ isNew }) => isNew)).toHaveLength(1);
      expect(told.flatMap(({ stops }) => stops)).toHaveLength(1);
      expect(await store().deliveries.claim(claimOf(lead))).toMatchObject({ kind: 'stopped' });
    });

    it('leave alone what begins after them', async () => {
      const lead = await draft(store());
      await book(lead, 1);
      const again = await draft(store(), { profile: { email: lead.email } });
      expect(again.leadId).toBe(lead.leadId);
      expect(await store().deliveries.claim(claimOf(again))).toMatchObject({ kind: 'go' });
    });
  });

  describe('outcomes', () => {
    it('belong to the first that came of those who have an address', async () => {
      const later = await draft(store(), { receivedAt: daysOn(-9) });
      const first = await draft(store());
      const recorded = await tell({ emails: [later.email, first.email] }, 'qualified', 1);
      expect(recorded).toMatchObject({ leadId: first.leadId, isNew: true });
      expect(await tell({ emails: ['nobody@elsewhere.example'] }, 'won', 1)).toBeUndefined();
      await expect(tell({ leadId: randomUUID() }, 'won', 1)).rejects.toMatchObject({ name: 'NotFoundError' });
    });

    it('of one deal are one, told at the same moment or later', async () => {
      const { leadId } = await draft(store());
      const reference = randomUUID();
      const told = await Promise.all([1, 2, 3].map(() => tell({ leadId }, 'won', 2, { reference, value: usd(5) })));
      expect(told.filter((one) => one?.isNew)).toHaveLength(1);
      expect(await tell({ leadId }, 'lost', 1, { reference })).toMatchObject({ isNew: false });
      expect(await tell({ leadId }, 'won', 3, { reference, value: usd(7) })).toMatchObject({ isNew: true });
      expect(await store().outcomes.list(leadId)).toEqual([
        expect.objectContaining({ kind: 'won', value: usd(7), by: 'Kim' }),
      ]);
    });

    it('are taken back once, by newer news alone', async () => {
      const { leadId } = await draft(store());
      const deal = { origin: 'api', reference: randomUUID() } as const;
      await tell({ leadId }, 'won', 5, deal);
      expect(await store().outcomes.withdraw({ ...deal, toldAt: daysOn(4) })).toBe(false);
      expect(await store().outcomes.withdraw({ ...deal, toldAt: daysOn(6) })).toBe(true);
      expect(await store().outcomes.withdraw({ ...deal, toldAt: daysOn(7) })).toBe(false);
      expect(await store().outcomes.list(leadId)).toMatchObject([{ withdrawnAt: daysOn(6) }]);
    });
  });

  describe('the report', () => {
    it('counts, by source and intent, what became of the leads that came in its span', async () => {
      const [won, met, spam] = [
        await seed({ day: 101 }),
        await seed({ day: 102 }),
        await seed({ day: 103, intent: 'SPAM' }),
      ];
      await seed({ day: 104, source: 'careers' });
      await seed({ day: 110 });
      await send(won, 101);
      await reply(won, 102);
      await reply(won, 103);
      await tell(won, 'qualified', 103);
      await tell(won, 'won', 104, { value: usd(100.5), reference: randomUUID() });
      await tell(won, 'won', 105, { value: usd(50), reference: randomUUID() });
      await tell(won, 'won', 106, { value: { amount: 9, currency: 'EUR' }, reference: randomUUID() });
      await book(met, 104);
      await book(met, 105);
      await tell(spam, 'disqualified', 104);
      const nothing = { messagesSent: 0, replies: 0, replied: 0, meetings: 0, won: 0, lost: 0, wonValue: [] };
      const unjudged = { leads: 1, qualified: 0, disqualified: 0, ...nothing };
      expect((await reportOf(100, 110)).sources).toEqual([
        { source: 'careers', intent: 'URGENT_BUYER', ...unjudged },
        { source: 'pricing', intent: 'SPAM', ...unjudged, disqualified: 1 },
        {
          ...{ source: 'pricing', intent: 'URGENT_BUYER', leads: 2, messagesSent: 1, replies: 2, replied: 1 },
          ...{ meetings: 1, qualified: 1, disqualified: 0, won: 1, lost: 0 },
          wonValue: [{ amount: 9, currency: 'EUR' }, usd(150.5)],
        },
      ]);
    });

    it('counts no machine’s answer, and no outcome that was taken back', async () => {
      const lead = await seed({ day: 201 });
      const { replyId } = await reply(lead, 202);
      const heard = await reply(lead, 203);
      await store().replies.settle(replyId, { kind: 'release', because: 'a machine answered' }, daysOn(203));
      await store().replies.settle(heard.replyId, stopOutcome, daysOn(203));
      const deal = { origin: 'api', reference: randomUUID() } as const;
      await tell(lead, 'won', 204, { ...deal, value: usd(5) });
      await store().outcomes.withdraw({ ...deal, toldAt: daysOn(205) });
      expect((await reportOf(200, 210)).sources).toMatchObject([{ leads: 1, replies: 1, won: 0, wonValue: [] }]);
    });

    it('counts a lead and those merged into it as one', async () => {
      const lead = await seed({ day: 251 });
      const phone = '+14155550142';
      const byPhone = await draft(store(), { source: 'callback', receivedAt: daysOn(252), profile: { phone } });
      await tell(byPhone, 'won', 253, { value: usd(70) });
      await draft(store(), { source: 'pricing', receivedAt: daysOn(254), profile: { email: lead.email, phone } });
      const merged = await store().leads.get(byPhone.leadId);
      expect(merged.mergedIntoLeadId).toBe(lead.leadId);
      expect((await reportOf(250, 260)).sources).toMatchObject([{ leads: 1, won: 1, wonValue: [usd(70)] }]);
      expect(await store().outcomes.list(lead.leadId)).toMatchObject([{ kind: 'won', value: usd(70) }]);
    });

    it('counts, by arm, what came after its message went out', async () => {
      const [answered, won, before, unsent] = [
        await seed({ day: 301 }),
        await seed({ day: 301 }),
        await seed({ day: 301 }),
        await seed({ day: 301 }),
      ];
      const other = await seed({ day: 301, arm: 'template' });
      await tell(before, 'qualified', 301);
      for (const lead of [answered, won, before, other]) await send(lead, 302);
      await reply(answered, 303);
      await tell(won, 'won', 303);
      await book(other, 303);
      await reply(unsent, 303);
      expect((await reportOf(300, 310)).arms).toEqual([
        { experiment: 'who-writes', arm: 'model', leads: 4, sent: 3, replied: 1, positive: 1 },
        { experiment: 'who-writes', arm: 'template', leads: 1, sent: 1, replied: 0, positive: 1 },
      ]);
      expect((await reportOf(302, 310)).arms).toEqual([]);
    });

    it('counts, by tens of the score that a judge gave, who answered and who was won', async () => {
      const [low, ten, eleven, top] = [
        await seed({ day: 401, score: 1 }),
        await seed({ day: 401, score: 10 }),
        await seed({ day: 401, score: 11 }),
        await seed({ day: 401, score: 100 }),
      ];
      await reply(low, 402);
      await tell(ten, 'lost', 402);
      await book(eleven, 402);
      await tell(top, 'won', 402);
      await giveOn(store(), top);
      expect((await store().leads.get(top.leadId)).assessment).toMatchObject({ judgedBy: 'person' });
      expect((await reportOf(400, 410)).scores).toEqual([
        { from: 1, to: 10, leads: 2, replied: 1, positive: 0, won: 0 },
        { from: 11, to: 20, leads: 1, replied: 0, positive: 1, won: 0 },
        { from: 91, to: 100, leads: 1, replied: 0, positive: 1, won: 1 },
      ]);
    });
  });
}
