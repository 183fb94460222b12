import { describe, expect, it } from '@jest/globals';
import type { CallResult } from '../ports/delivery-store.ts';
import type { Store } from '../store.ts';
import { claimOf, draft, noon, secondsLater, type DraftedLead } from './fixtures.ts';

/** States what every store's send ledger must do with deliveries whose answer was lost, and with resends. */
export function describeUnknownDeliveries(current: () => { readonly store: Store }): void {
  const ledger = (): Store['deliveries'] => current().store.deliveries;
  const stepOf = ({ leadId, enrollmentId }: DraftedLead) => ({ leadId, enrollmentId, stepId: 'first' });
  const keyOf = ({ leadId, enrollmentId }: DraftedLead): string => `${leadId}:${enrollmentId}:first`;
  const sent = { kind: 'sent', providerMessageId: 'p-9' } as const;
  const notFound = { kind: 'not-found' } as const;
  const lost = { kind: 'unknown', code: 'timeout' } as const;

  /** Sends the lead's message, with the given end. */
  const send = async (lead: DraftedLead, result: CallResult, attemptToken = 'one'): Promise<string> => {
    const answer = await ledger().claim(claimOf(lead, { attemptToken }));
    if (answer.kind !== 'go') throw new Error(`The claim answered ${answer.kind}`);
    await ledger().settle({ deliveryKey: answer.deliveryKey, attemptToken, result, at: noon });
    return answer.deliveryKey;
  };

  describe('a delivery whose answer was lost', () => {
    it('is told with its try, provider and times, and no other is', async () => {
      const lead = await draft(current().store);
      expect(await ledger().findUnknown(stepOf(lead))).toBeUndefined();
      const deliveryKey = await send(lead, lost);
      expect(await ledger().findUnknown(stepOf(lead))).toEqual({
        deliveryKey,
        attemptToken: 'one',
        provider: 'postmark',
        code: 'timeout',
        deadlineAt: secondsLater(30),
        calledAt: noon,
        isToSameAddress: true,
      });
    });

    it('is sent once it was found, and no later claim says go', async () => {
      const lead = await draft(current().store);
      const deliveryKey = await send(lead, lost);
      const found = { deliveryKey, attemptToken: 'one', result: sent, at: noon };
      expect(await ledger().resolveUnknown(found)).toBe(true);
      expect(await ledger().claim(claimOf(lead))).toEqual({ kind: 'already-sent', sentAt: noon });
    });

    it('is free once it was not found, one more try under the same key', async () => {
      const lead = await draft(current().store);
      const deliveryKey = await send(lead, lost);
      await ledger().resolveUnknown({ deliveryKey, attemptToken: 'one', result: notFound, at: noon });
      expect(await ledger().claim(claimOf(lead))).toMatchObject({ kind: 'go', deliveryKey, tries: 2 });
    });

    it('takes no word on a try that is over: not while the next one is calling, nor when it is lost as well', async () => {
      const lead = await draft(current().store);
      const deliveryKey = await send(lead, lost);
      const late = { deliveryKey, attemptToken: 'one', result: notFound, at: noon };
      expect(await ledger().resolveUnknown(late)).toBe(true);
      await ledger().claim(claimOf(lead, { attemptToken: 'two' }));
      expect(await ledger().resolveUnknown(late)).toBe(false);
      await ledger().settle({ deliveryKey, attemptToken: 'two', result: lost, at: noon });
      expect(await ledger().resolveUnknown(late)).toBe(false);
      expect(await ledger().claim(claimOf(lead))).toMatchObject({ kind: 'unknown' });
    });
  });

  describe('orderResend', () => {
    it.each([lost, { kind: 'failed', code: '422' }] as const)(
      'gives one that ended $kind a new key, and leaves the old one as it is',
      async (result) => {
        const lead = await draft(current().store);
        const deliveryKey = await send(lead, result);
        const order = { kind: 'ordered', resendKey: `${deliveryKey}:resend-1`, ...stepOf(lead) };
        expect(await ledger().orderResend(deliveryKey, noon)).toEqual({ ...order, isNew: true });
        expect(await ledger().orderResend(deliveryKey, noon)).toEqual({ ...order, isNew: false });
        expect(await ledger().reopen(deliveryKey)).toBe(false);
        expect(await send(lead, sent, 'two')).toBe(order.resendKey);
        expect(await ledger().claim(claimOf(lead))).toMatchObject({ kind: 'already-sent' });
        expect(await ledger().orderResend(deliveryKey, noon)).toEqual({ kind: 'refused', state: 'sent' });
      },
    );

    it('refuses what went out, also when only a look-up told so', async () => {
      const lead = await draft(current().store);
      const deliveryKey = await send(lead, lost);
      await ledger().resolveUnknown({ deliveryKey, attemptToken: 'one', result: sent, at: noon });
      expect(await ledger().orderResend(deliveryKey, noon)).toEqual({ kind: 'refused', state: 'sent' });
    });

    it('counts on when a resend is lost as well', async () => {
      const lead = await draft(current().store);
      const deliveryKey = await send(lead, lost);
      await ledger().orderResend(deliveryKey, noon);
      const resendKey = await send(lead, lost, 'two');
      const next = await ledger().orderResend(resendKey, noon);
      expect(next).toMatchObject({ kind: 'ordered', resendKey: `${keyOf(lead)}:resend-2` });
    });

    it('is taken back only before it was tried', async () => {
      const lead = await draft(current().store);
      const deliveryKey = await send(lead, lost);
      await ledger().orderResend(deliveryKey, noon);
      expect(await ledger().withdrawResend(`${deliveryKey}:resend-1`)).toBe(true);
      expect(await ledger().claim(claimOf(lead))).toMatchObject({ kind: 'unknown' });
      await ledger().orderResend(deliveryKey, noon);
      await ledger().claim(claimOf(lead));
      expect(await ledger().withdrawResend(`${deliveryKey}:resend-1`)).toBe(false);
    });

    it('does not outweigh a stop', async () => {
      const lead = await draft(current().store);
      const deliveryKey = await send(lead, lost);
      await ledger().orderResend(deliveryKey, noon);
      await current().store.enrollments.stop({ leadId: lead.leadId, reason: 'operator', at: noon });
      expect(await ledger().claim(claimOf(lead))).toMatchObject({ kind: 'stopped' });
    });

    it('throws for a delivery that is not there', async () => {
      await expect(ledger().orderResend('no such delivery', noon)).rejects.toMatchObject({ name: 'NotFoundError' });
    });
  });
}
