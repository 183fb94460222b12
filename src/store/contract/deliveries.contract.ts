import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { CallResult } from '../ports/delivery-store.ts';
import type { Store } from '../store.ts';
import { claimOf, draft, noon, replyOf, secondsLater, type DraftedLead } from './fixtures.ts';

/** States what every store's send ledger must do. */
export function describeDeliveries(current: () => { readonly store: Store }): void {
  const ledger = (): Store['deliveries'] => current().store.deliveries;

  /** Claims the lead's first message and settles it with the given result. */
  const send = async (lead: DraftedLead, result: CallResult, at = noon): Promise<string> => {
    const request = claimOf(lead);
    const answer = await ledger().claim(request);
    if (answer.kind !== 'go') throw new Error(`The claim answered ${answer.kind}`);
    const { deliveryKey } = answer;
    const isSettled = await ledger().settle({ deliveryKey, attemptToken: request.attemptToken, result, at });
    expect(isSettled).toBe(true);
    return deliveryKey;
  };

  describe('deliveries', () => {
    describe('claim', () => {
      it('says go to the first who asks, and in-flight to others until the deadline', async () => {
        const lead = await draft(current().store);
        expect(await ledger().claim(claimOf(lead))).toEqual({
          kind: 'go',
          deliveryKey: `${lead.leadId}:${lead.enrollmentId}:first`,
          messageIdLocalPart: expect.stringMatching(/^[0-9a-f-]{36}$/),
          tries: 1,
        });
        expect(await ledger().claim(claimOf(lead, { calledAt: secondsLater(29) }))).toEqual({
          kind: 'in-flight',
          until: secondsLater(30),
        });
      });

      it('says unknown for good once a try has missed its deadline', async () => {
        const lead = await draft(current().store);
        await ledger().claim(claimOf(lead));
        const answer = { kind: 'unknown', code: 'no-answer-before-deadline' };
        expect(await ledger().claim(claimOf(lead, { calledAt: secondsLater(30) }))).toEqual(answer);
        expect(await ledger().claim(claimOf(lead, { calledAt: noon }))).toEqual(answer);
      });

      it('says go again after a try that the provider did not process, under the same Message-ID', async () => {
        const lead = await draft(current().store);
        const first = await ledger().claim(claimOf(lead, { attemptToken: 'one' }));
        const deliveryKey = `${lead.leadId}:${lead.enrollmentId}:first`;
        const result = { kind: 'not-processed', code: 'rate_limited' } as const;
        await ledger().settle({ deliveryKey, attemptToken: 'one', result, at: noon });
        expect(await ledger().claim(claimOf(lead))).toEqual({ ...first, tries: 2 });
      });

      it('gives each delivery a Message-ID of its own', async () => {
        const lead = await draft(current().store);
        const answers = [
          await ledger().claim(claimOf(lead)),
          await ledger().claim(claimOf(lead, { stepId: 'second' })),
          await ledger().claim(claimOf(await draft(current().store))),
        ];
        const localParts = answers.map((answer) => (answer.kind === 'go' ? answer.messageIdLocalPart : undefined));
        expect(localParts).not.toContain(undefined);
        expect(new Set(localParts).size).toBe(3);
      });

      it('says stopped, and why, once the enrollment has ended', async () => {
        const [stopped, finished] = [await draft(current().store), await draft(current().store)];
        await current().store.enrollments.stop({ leadId: stopped.leadId, reason: 'operator', at: noon });
        await current().store.enrollments.finish(finished.enrollmentId, noon);
        expect(await ledger().claim(claimOf(stopped))).toEqual({ kind: 'stopped', reason: 'operator' });
        expect(await ledger().claim(claimOf(finished))).toEqual({ kind: 'stopped', reason: 'finished' });
      });

      it('says held from the moment a reply is received', async () => {
        const lead = await draft(current().store);
        await current().store.replies.receive(replyOf({ fromAddress: lead.email }));
        expect(await ledger().claim(claimOf(lead))).toEqual({ kind: 'held', because: 'reply-being-read' });
      });

      it('lists the e-mails of an enrollment that went out, for the next to be of the same thread', async () => {
        const lead = await draft(current().store);
        const claimed = claimOf(lead);
        const answer = await ledger().claim(claimed);
        if (answer.kind !== 'go') throw new Error(`The claim answered ${answer.kind}`);
        expect(await ledger().listSentLocalParts(lead.enrollmentId)).toEqual([]);
        const result = { kind: 'sent', providerMessageId: 'p-1' } as const;
        const { deliveryKey, messageIdLocalPart } = answer;
        await ledger().settle({ deliveryKey, attemptToken: claimed.attemptToken, result, at: noon });
        expect(await ledger().listSentLocalParts(lead.enrollmentId)).toEqual([messageIdLocalPart]);
      });

      it('lets no real provider send to a lead made in the sandbox', async () => {
        const lead = await draft(current().store, { madeInSandbox: true });
        const byRealOne = claimOf(lead, { providerIsSandboxed: false });
        expect(await ledger().claim(byRealOne)).toEqual({ kind: 'suppressed', because: 'sandbox-lead' });
        expect(await ledger().claim(claimOf(lead))).toMatchObject({ kind: 'go' });
      });

      it.each<[CallResult, object]>([
        [
          { kind: 'sent', providerMessageId: 'p-1' },
          { kind: 'already-sent', sentAt: secondsLater(2) },
        ],
        [
          { kind: 'failed', code: 'bad_address' },
          { kind: 'failed', code: 'bad_address' },
        ],
        [
          { kind: 'unknown', code: 'timeout' },
          { kind: 'unknown', code: 'timeout' },
        ],
      ])('tells what became of an earlier try before all else: %p', async (result, answer) => {
        const lead = await draft(current().store);
        await send(lead, result, secondsLater(2));
        expect(await ledger().claim(claimOf(lead))).toEqual(answer);
        await current().store.replies.receive(replyOf({ fromAddress: lead.email }));
        expect(await ledger().claim(claimOf(lead))).toEqual(answer);
        await current().store.enrollments.stop({ leadId: lead.leadId, reason: 'operator', at: noon });
        expect(await ledger().claim(claimOf(lead))).toEqual(answer);
      });

      it('throws NotFoundError for an unknown lead, or an enrollment of another', async () => {
        const [lead, other] = [await draft(current().store), await draft(current().store)];
        const { enrollmentId } = other;
        await expect(ledger().claim(claimOf(lead, { leadId: randomUUID() }))).rejects.toThrow('No lead');
        await expect(ledger().claim(claimOf(lead, { enrollmentId }))).rejects.toThrow('No enrollment');
      });
    });

    describe('settle', () => {
      it("takes no other's word for a try", async () => {
        const lead = await draft(current().store);
        const answer = await ledger().claim(claimOf(lead));
        const deliveryKey = answer.kind === 'go' ? answer.deliveryKey : '';
        const result = { kind: 'sent', providerMessageId: 'p-1' } as const;
        expect(await ledger().settle({ deliveryKey, attemptToken: 'stranger', result, at: noon })).toBe(false);
        expect(await ledger().claim(claimOf(lead))).toMatchObject({ kind: 'in-flight' });
      });

      it.each<[CallResult, boolean, object]>([
        [{ kind: 'sent', providerMessageId: 'p-1' }, true, { kind: 'already-sent' }],
        [{ kind: 'not-processed', code: 'rate_limited' }, false, { kind: 'unknown' }],
        [{ kind: 'failed', code: 'bad_address' }, false, { kind: 'unknown' }],
        [{ kind: 'unknown', code: 'timeout' }, false, { kind: 'unknown' }],
      ])('takes from a try that missed its deadline only that it sent: %p', async (result, isTaken, answer) => {
        const lead = await draft(current().store);
        const request = claimOf(lead);
        const { attemptToken } = request;
        const deliveryKey = `${lead.leadId}:${lead.enrollmentId}:first`;
        await ledger().claim(request);
        await ledger().claim(claimOf(lead, { calledAt: secondsLater(31) }));
        expect(await ledger().settle({ deliveryKey, attemptToken, result, at: noon })).toBe(isTaken);
        expect(await ledger().claim(claimOf(lead))).toMatchObject(answer);
      });

      it('takes a word once', async () => {
        const lead = await draft(current().store);
        const request = claimOf(lead);
        const { attemptToken } = request;
        await ledger().claim(request);
        const deliveryKey = `${lead.leadId}:${lead.enrollmentId}:first`;
        const result = { kind: 'sent', providerMessageId: 'p-1' } as const;
        expect(await ledger().settle({ deliveryKey, attemptToken, result, at: noon })).toBe(true);
        expect(await ledger().settle({ deliveryKey, attemptToken, result, at: secondsLater(9) })).toBe(false);
        expect(await ledger().claim(claimOf(lead))).toEqual({ kind: 'already-sent', sentAt: noon });
      });
    });

    describe('repeats', () => {
      const repeatsOf = async ({ leadId }: DraftedLead, since: Date): Promise<string[]> =>
        (await ledger().listRepeats(since))
          .filter(({ deliveryKey }) => deliveryKey.startsWith(leadId))
          .map(({ deliveryKey, earlierKey }) => `${earlierKey.split(':')[2]} ${deliveryKey.split(':')[2]}`);

      it('are what went out with the words that the address had got, under another key', async () => {
        const lead = await draft(current().store);
        const claim = (stepId: string, words: string, seconds: number) =>
          ledger().claim(claimOf(lead, { stepId, words, calledAt: secondsLater(seconds) }));
        await claim('first', 'Hello Jane', 0);
        await claim('second', 'Hello again', 60);
        await claim('third', 'Hello Jane', 120);
        expect(await repeatsOf(lead, secondsLater(-1))).toEqual(['first third']);
        expect(await repeatsOf(lead, secondsLater(60))).toEqual([]);
      });

      it('are not the words that another address got, nor what a person resent', async () => {
        const [one, other] = [await draft(current().store), await draft(current().store)];
        for (const lead of [one, other]) await ledger().claim(claimOf(lead, { words: 'Hello Jane' }));
        await ledger().claim(claimOf(one, { words: 'Hello Jane', calledAt: secondsLater(31) }));
        await ledger().orderResend(`${one.leadId}:${one.enrollmentId}:first`, secondsLater(32));
        await ledger().claim(claimOf(one, { words: 'Hello Jane', calledAt: secondsLater(33) }));
        expect(await repeatsOf(one, secondsLater(-1))).toEqual([]);
        expect(await repeatsOf(other, secondsLater(-1))).toEqual([]);
      });
    });

    describe('reopen', () => {
      it('gives a failed delivery back', async () => {
        const lead = await draft(current().store);
        const deliveryKey = await send(lead, { kind: 'failed', code: 'bad_address' });
        expect(await ledger().reopen(deliveryKey)).toBe(true);
        expect(await ledger().claim(claimOf(lead))).toMatchObject({ kind: 'go', tries: 2 });
      });

      it.each<CallResult>([
        { kind: 'sent', providerMessageId: 'p-1' },
        { kind: 'unknown', code: 'timeout' },
        { kind: 'not-processed', code: 'rate_limited' },
      ])('leaves any other as it is: %p', async (result) => {
        const deliveryKey = await send(await draft(current().store), result);
        expect(await ledger().reopen(deliveryKey)).toBe(false);
      });
    });
  });
}
