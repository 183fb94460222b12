import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { DedupeConflictError } from '../dedupe-conflict-error.ts';
import type { Store } from '../store.ts';
import { anyEmail, anyPhone, arrivalOf, noon, referenceOf, secondsLater } from './fixtures.ts';

const tenMinutes = 600;

/** States what every store must take for the same submission, sent twice. */
export function describeDuplicates(current: () => { readonly store: Store }): void {
  const submissions = (): Store['submissions'] => current().store.submissions;
  const countOf = async (leadId: string): Promise<number> =>
    (await submissions().admit({ leadId, runId: 'count', at: noon })).length;

  describe('duplicates', () => {
    it('answers what a route stored first under a dedupe key', async () => {
      const arrival = arrivalOf({ route: 'typeform', dedupeKey: randomUUID() });
      const first = await submissions().receive(arrival);
      const again = { ...first, isNewLead: false, isDuplicate: true };
      const elsewhere = { ...arrival, profile: { email: anyEmail() }, source: 'webinar' };
      expect(await submissions().receive(arrival)).toEqual(again);
      expect(await submissions().receive(elsewhere)).toEqual(again);
      expect(await countOf(first.leadId)).toBe(1);
    });

    it('answers it to arrivals at the same moment', async () => {
      const arrival = arrivalOf({ route: 'standard', dedupeKey: randomUUID() });
      const receipts = await Promise.all(Array.from({ length: 4 }, () => submissions().receive(arrival)));
      expect(new Set(receipts.map(({ submissionId }) => submissionId)).size).toBe(1);
      expect(receipts.filter(({ isDuplicate }) => !isDuplicate)).toHaveLength(1);
    });

    it('takes the same key on another route for another submission', async () => {
      const dedupeKey = randomUUID();
      const first = await submissions().receive(arrivalOf({ route: 'typeform', dedupeKey }));
      const other = await submissions().receive(arrivalOf({ route: 'salesforce', dedupeKey }));
      expect(other).toMatchObject({ submissionId: expect.not.stringMatching(first.submissionId), isNewLead: true });
    });

    it('throws DedupeConflictError for a form that repeats a key and says something else', async () => {
      const arrival = arrivalOf({ dedupeKey: randomUUID() });
      await submissions().receive(arrival);
      const otherwise = { ...arrival, content: { message: 'Never mind' } };
      await expect(submissions().receive(otherwise)).rejects.toThrow(DedupeConflictError);
      await expect(submissions().receive({ ...arrival, profile: { email: anyEmail() } })).rejects.toThrow(
        DedupeConflictError,
      );
    });

    it('gives the lead to what was kept without one under the same key', async () => {
      const dedupeKey = randomUUID();
      const [kept] = await submissions().keep([referenceOf({ route: 'form', state: 'observed', dedupeKey })]);
      const arrival = arrivalOf({ dedupeKey });
      const receipt = await submissions().receive(arrival);
      expect(receipt).toMatchObject({ submissionId: kept?.submissionId, isNewLead: true, isDuplicate: false });
      expect(await submissions().receive(arrival)).toEqual({ ...receipt, isNewLead: false, isDuplicate: true });
    });

    it('takes a form with the same content within ten minutes for the same form', async () => {
      const consents = { email: { at: '2026-03-02T12:00:00Z', wording: 'Write to me' } };
      const arrival = arrivalOf({ profile: { email: anyEmail(), firstName: 'Jane', consents } });
      const first = await submissions().receive(arrival);
      const { profile, content } = arrival;
      const again = {
        ...arrival,
        receivedAt: secondsLater(tenMinutes - 1),
        profile: { ...profile, consents: { email: { ...consents.email, at: '2026-03-02T12:09:59Z' } } },
        content: { submittedAt: '2026-03-02T12:09:59Z', ipAddress: '192.0.2.1', userAgent: 'other', ...content },
      };
      expect(await submissions().receive(again)).toEqual({ ...first, isNewLead: false, isDuplicate: true });
    });

    it.each([
      ['ten minutes later', { receivedAt: secondsLater(tenMinutes) }],
      ['with another message', { content: { message: 'We need two' } }],
      ['with a key of its own', { dedupeKey: randomUUID() }],
      ['through another route', { route: 'standard' as const }],
    ])('takes it for another %s', async (_title, changes) => {
      const arrival = arrivalOf();
      const first = await submissions().receive(arrival);
      const second = await submissions().receive({ ...arrival, ...changes });
      expect(second).toMatchObject({ leadId: first.leadId, isDuplicate: false });
      expect(await countOf(first.leadId)).toBe(2);
    });

    it('takes a form with the same content from another lead for another', async () => {
      const content = { message: 'Hello' };
      const first = await submissions().receive(arrivalOf({ profile: { email: anyEmail() }, content }));
      const other = await submissions().receive(arrivalOf({ profile: { phone: anyPhone() }, content }));
      expect(other).toMatchObject({ leadId: expect.not.stringMatching(first.leadId), isDuplicate: false });
    });
  });
}
