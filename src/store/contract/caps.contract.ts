import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { capsSchema, type Caps } from '../../domain/caps.ts';
import type { ClaimAnswer, Fences } from '../ports/delivery-store.ts';
import type { Store } from '../store.ts';
import { claimOf, draft, noon, secondsLater, type DraftedLead } from './fixtures.ts';

const hour = 3_600;
const caps: Caps = capsSchema.parse({ perCompany: { perDay: 2, perWeek: 3 } });
const fencesAt = (now: Date, given: Partial<Fences> = {}): Fences => ({
  now,
  caps,
  isBeyondRates: false,
  isNeverNurtured: false,
  ...given,
});

/** States what every store's claims must make of caps and of what is checked with them. */
export function describeCaps(current: () => { readonly store: Store }): void {
  const claim = (lead: DraftedLead, stepId: string, fences: Fences): Promise<ClaimAnswer> =>
    current().store.deliveries.claim(claimOf(lead, { stepId, fences }));

  describe('the caps of a claim', () => {
    it('let one message a day go, also when nobody knows yet whether the first went out', async () => {
      const lead = await draft(current().store);
      expect(await claim(lead, 'first', fencesAt(noon))).toMatchObject({ kind: 'go' });
      expect(await claim(lead, 'second', fencesAt(secondsLater(hour)))).toEqual({
        kind: 'not-before',
        at: secondsLater(24 * hour),
        because: 'a lead gets at most 1 message a day',
      });
      expect(await claim(lead, 'second', fencesAt(secondsLater(24 * hour)))).toMatchObject({ kind: 'go' });
    });

    it('do not count a message that the provider did not take', async () => {
      const lead = await draft(current().store);
      const attemptToken = randomUUID();
      const { deliveries } = current().store;
      const answer = await deliveries.claim(claimOf(lead, { attemptToken, fences: fencesAt(noon) }));
      if (answer.kind !== 'go') throw new Error(`The claim answered ${answer.kind}`);
      const { deliveryKey } = answer;
      const result = { kind: 'failed', code: 'bad_address' } as const;
      await deliveries.settle({ deliveryKey, attemptToken, result, at: noon });
      expect(await claim(lead, 'second', fencesAt(noon))).toMatchObject({ kind: 'go' });
    });

    it('count four a week', async () => {
      const lead = await draft(current().store);
      for (const day of [0, 1, 2, 3]) {
        expect(await claim(lead, `step-${day}`, fencesAt(secondsLater(day * 24 * hour)))).toMatchObject({ kind: 'go' });
      }
      expect(await claim(lead, 'fifth', fencesAt(secondsLater(4 * 24 * hour)))).toEqual({
        kind: 'not-before',
        at: secondsLater(7 * 24 * hour),
        because: 'a lead gets at most 4 messages a week',
      });
    });

    it('count all that write to one company, and nobody else', async () => {
      const [companyDomain, other] = [`${randomUUID()}.example`, `${randomUUID()}.example`];
      const leads = await Promise.all(Array.from({ length: 3 }, () => draft(current().store)));
      const answers = [];
      for (const lead of leads) answers.push(await claim(lead, 'first', fencesAt(noon, { companyDomain })));
      expect(answers.map(({ kind }) => kind)).toEqual(['go', 'go', 'not-before']);
      expect(answers[2]).toMatchObject({ because: 'a company gets at most 2 messages a day' });
      const stranger = await draft(current().store);
      expect(await claim(stranger, 'first', fencesAt(noon, { companyDomain: other }))).toMatchObject({ kind: 'go' });
    });

    it('count what is beyond rates, and let it go', async () => {
      const lead = await draft(current().store);
      const beyond = fencesAt(noon, { isBeyondRates: true });
      expect(await claim(lead, 'first', beyond)).toMatchObject({ kind: 'go' });
      expect(await claim(lead, 'second', beyond)).toMatchObject({ kind: 'go' });
      expect(await claim(lead, 'third', fencesAt(noon))).toMatchObject({ kind: 'not-before' });
    });

    it('end in the hard cap, which holds back everything', async () => {
      const lead = await draft(current().store);
      const hard: Caps = { ...caps, hard: { messages: 2, within: 1_000 * hour * 100 } };
      const beyond = fencesAt(noon, { isBeyondRates: true, caps: hard });
      expect(await claim(lead, 'first', beyond)).toMatchObject({ kind: 'go' });
      expect(await claim(lead, 'second', beyond)).toMatchObject({ kind: 'go' });
      expect(await claim(lead, 'third', beyond)).toEqual({ kind: 'suppressed', because: 'hard-cap' });
    });

    it('follow the rules of today', async () => {
      const lead = await draft(current().store);
      await claim(lead, 'first', fencesAt(noon));
      const looser = { ...caps, perLead: { perDay: 2, perWeek: 4 } };
      expect(await claim(lead, 'second', fencesAt(noon, { caps: looser }))).toMatchObject({ kind: 'go' });
    });
  });

  describe('the other fences of a claim', () => {
    it('hold back what nurtures a lead that is never nurtured', async () => {
      const lead = await draft(current().store);
      expect(await claim(lead, 'first', fencesAt(noon, { isNeverNurtured: true }))).toEqual({
        kind: 'suppressed',
        because: 'never-nurtured',
      });
    });

    it('answer the later of an hour that is closed and a cap', async () => {
      const lead = await draft(current().store);
      await claim(lead, 'first', fencesAt(noon));
      const closed = (hours: number) => ({ at: secondsLater(hours * hour), because: 'it is night there' });
      expect(await claim(lead, 'second', fencesAt(noon, { notBefore: closed(20) }))).toMatchObject({
        because: 'a lead gets at most 1 message a day',
      });
      expect(await claim(lead, 'second', fencesAt(noon, { notBefore: closed(30) }))).toEqual({
        kind: 'not-before',
        ...closed(30),
      });
    });
  });
}
