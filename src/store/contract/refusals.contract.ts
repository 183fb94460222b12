import { describe, expect, it } from '@jest/globals';
import type { Refusal } from '../../domain/submission.ts';
import type { Store } from '../store.ts';
import { arrivalOf, noon, secondsLater } from './fixtures.ts';

const monthSeconds = 30 * 24 * 60 * 60;
const headers = { 'content-type': 'application/json' };

/** States what every store must do with what was turned away; a test clears the table of what others turned away. */
export function describeRefusals(current: () => { readonly store: Store }): void {
  const submissions = (): Store['submissions'] => current().store.submissions;
  const refusalOf = (given: Partial<Refusal> = {}): Refusal => ({
    route: 'form',
    reason: 'missing_email',
    receivedAt: noon,
    headers,
    rawBody: Buffer.alloc(20_000, 'x'),
    isAuthentic: true,
    madeInSandbox: false,
    ...given,
  });
  const listKept = () => submissions().list({ state: 'refused', limit: 100 });

  describe('refuse', () => {
    it('keeps the first 16 KiB of at most 60 bodies a minute, for 30 days', async () => {
      const first = await submissions().refuse(refusalOf());
      for (let count = 1; count < 60; count += 1) await submissions().refuse(refusalOf());
      expect(await submissions().refuse(refusalOf())).toBeUndefined();
      expect(await listKept()).toHaveLength(60);
      expect(await submissions().find(first?.submissionId ?? '')).toMatchObject({
        state: 'refused',
        reason: 'missing_email',
        rawBody: Buffer.alloc(16 * 1024, 'x'),
        headers,
      });
      expect(await submissions().refuse(refusalOf({ receivedAt: secondsLater(61) }))).toBeDefined();
      expect(await listKept()).toHaveLength(61);
      await submissions().refuse(refusalOf({ receivedAt: secondsLater(monthSeconds + 30) }));
      expect(await listKept()).toHaveLength(2);
      expect(await submissions().find(first?.submissionId ?? '')).toBeUndefined();
    });

    it('keeps of an unknown sender the hash of the whole body and the headers, and not the body', async () => {
      const receivedAt = secondsLater(2 * monthSeconds);
      const rawBody = Buffer.from('Jane');
      const refused = await submissions().refuse(
        refusalOf({ receivedAt, rawBody, isAuthentic: false, externalId: 'x', reason: 'invalid_signature' }),
      );
      const found = await submissions().find(refused?.submissionId ?? '');
      expect(found).toMatchObject({
        reason: 'invalid_signature',
        headers,
        bodyHash: '4f23798d92708359b734a18172c9c864f1d48044a754115a0d4b843bca3a5332',
      });
      expect(found?.rawBody).toBeUndefined();
      expect(found?.externalId).toBeUndefined();
    });

    it('leaves the dedupe key to the same submission put right', async () => {
      const dedupeKey = 'put-right';
      await submissions().refuse(refusalOf({ receivedAt: secondsLater(3 * monthSeconds), dedupeKey }));
      expect(await submissions().receive(arrivalOf({ dedupeKey }))).toMatchObject({ isDuplicate: false });
    });
  });
}
