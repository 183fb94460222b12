import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { Store } from '../store.ts';
import { claimOf, draft, noon, replyOf, secondsLater, versionOf, type DraftedLead, stopOutcome } from './fixtures.ts';

/** States what every store must do with replies. */
export function describeReplies(current: () => { readonly store: Store }): void {
  const replies = (): Store['replies'] => current().store.replies;

  /** Sends the lead's first message and answers its Message-ID. */
  const sendTo = async (lead: DraftedLead): Promise<string> => {
    const answer = await current().store.deliveries.claim(claimOf(lead));
    return answer.kind === 'go' ? `<${answer.messageIdLocalPart}@reply.example>` : '';
  };
  const replyFrom = (lead: DraftedLead) => replies().receive(replyOf({ fromAddress: lead.email }));

  describe('replies', () => {
    describe('receive', () => {
      it('matches a reply by a Message-ID that it refers to, whatever its domain and case', async () => {
        const lead = await draft(current().store);
        const messageId = (await sendTo(lead)).replace('reply.example', 'mangled.example').toUpperCase();
        const referencedMessageIds = ['<other@mail.example>', messageId];
        expect(await replies().receive(replyOf({ referencedMessageIds, fromAddress: lead.email }))).toEqual({
          replyId: expect.any(String),
          leadId: lead.leadId,
          matchedBy: 'message-id',
          isDuplicate: false,
        });
      });

      it('matches a reply by its token, in any case', async () => {
        const { leadId } = await draft(current().store);
        const { replyToken } = await current().store.leads.get(leadId);
        const receipt = await replies().receive(replyOf({ replyToken: replyToken.toUpperCase() }));
        expect(receipt).toMatchObject({ leadId, matchedBy: 'reply-token' });
      });

      it("matches a reply by its sender's address", async () => {
        const lead = await draft(current().store);
        const receipt = await replies().receive(replyOf({ fromAddress: lead.email.toUpperCase() }));
        expect(receipt).toMatchObject({ leadId: lead.leadId, matchedBy: 'sender-address' });
      });

      it('trusts a Message-ID more than a token, and a token more than the address; the first Message-ID most', async () => {
        const [one, two, three] = [
          await draft(current().store),
          await draft(current().store),
          await draft(current().store),
        ];
        const { replyToken } = await current().store.leads.get(two.leadId);
        const others = { replyToken, fromAddress: three.email };
        const [first, second] = [await sendTo(one), await sendTo(three)];
        expect(await replies().receive(replyOf({ ...others, referencedMessageIds: [first, second] }))).toMatchObject({
          leadId: one.leadId,
        });
        expect(await replies().receive(replyOf({ ...others, referencedMessageIds: [second, first] }))).toMatchObject({
          leadId: three.leadId,
        });
        expect(await replies().receive(replyOf(others))).toMatchObject({ leadId: two.leadId });
      });

      it('keeps a reply that matches nobody', async () => {
        const reply = replyOf({ referencedMessageIds: ['<a@b.example>', 'nonsense'], replyToken: 'nobody' });
        const receipt = await replies().receive(reply);
        expect(receipt).toEqual({ replyId: expect.any(String), isDuplicate: false });
        expect(await replies().receive(reply)).toEqual({ replyId: receipt.replyId, isDuplicate: true });
      });

      it('takes the same reply once', async () => {
        const lead = await draft(current().store);
        const reply = replyOf({ fromAddress: lead.email });
        const { replyId, leadId } = await replies().receive(reply);
        const again = { replyId, leadId, matchedBy: 'sender-address', isDuplicate: true };
        expect(await replies().receive(reply)).toEqual(again);
        await replies().settle(replyId, stopOutcome, noon);
        expect(await replies().receive(reply)).toEqual(again);
        expect(await replies().receive({ ...reply, provider: 'other' })).toMatchObject({ isDuplicate: false });
        const events = await current().store.timeline.list(lead.leadId);
        expect(events.filter(({ type }) => type === 'reply-received')).toHaveLength(2);
      });

      it('takes the same reply once when it comes many times at once', async () => {
        const lead = await draft(current().store);
        const [matched, unmatched] = [replyOf({ fromAddress: lead.email }), replyOf()];
        for (const reply of [matched, unmatched]) {
          const receipts = await Promise.all(Array.from({ length: 4 }, () => replies().receive(reply)));
          expect(new Set(receipts.map(({ replyId }) => replyId)).size).toBe(1);
          expect(receipts.filter(({ isDuplicate }) => !isDuplicate)).toHaveLength(1);
        }
      });

      it('tells the timeline', async () => {
        const lead = await draft(current().store);
        const { replyId } = await replies().receive(replyOf({ fromAddress: lead.email, receivedAt: secondsLater(3) }));
        expect((await current().store.timeline.list(lead.leadId)).at(-1)).toEqual({
          at: secondsLater(3),
          type: 'reply-received',
          summary: 'The lead answered by e-mail.',
          data: { replyId, matchedBy: 'sender-address' },
        });
      });
    });

    it('lists matched replies that were not handed over, oldest first', async () => {
      const [ancient, old] = [new Date('2001-01-01T00:00:00Z'), new Date('2001-01-01T00:00:05Z')];
      const { email: fromAddress, leadId } = await draft(current().store);
      const received = [
        await replies().receive(replyOf({ fromAddress, receivedAt: ancient })),
        await replies().receive(replyOf({ fromAddress, receivedAt: ancient })),
        await replies().receive(replyOf({ fromAddress, receivedAt: ancient })),
      ];
      await replies().receive(replyOf({ receivedAt: ancient }));
      await replies().receive(replyOf({ fromAddress, receivedAt: old }));
      await replies().markDispatched(received[1]?.replyId ?? '', noon);
      const pending = [received[0], received[2]].map((receipt) => ({ replyId: receipt?.replyId, leadId }));
      expect(await replies().listUndispatched({ receivedBefore: old, limit: 10 })).toEqual(pending);
      expect(await replies().listUndispatched({ receivedBefore: old, limit: 1 })).toEqual(pending.slice(0, 1));
    });

    describe('settle', () => {
      it('stops what ran when the reply came, and marks the lead', async () => {
        const lead = await draft(current().store);
        const { replyId } = await replyFrom(lead);
        const settled = await replies().settle(replyId, stopOutcome, secondsLater(4));
        expect(settled).toEqual({ leadId: lead.leadId, stopOrdinal: expect.any(Number) });
        expect(settled.stopOrdinal).toBeGreaterThan(lead.ordinal);
        expect(await current().store.enrollments.get(lead.enrollmentId)).toMatchObject({
          state: 'stopped',
          reason: 'replied',
          endedAt: secondsLater(4),
        });
        expect(await current().store.leads.get(lead.leadId)).toMatchObject({
          status: 'Responded',
          tags: ['STOP_SEQUENCE'],
          updatedAt: secondsLater(4),
        });
        expect((await current().store.timeline.list(lead.leadId)).at(-1)).toEqual({
          at: secondsLater(4),
          type: 'sequence-stopped',
          summary: 'Stopped the sequence hot-lead because the lead answered.',
          data: { enrollmentId: lead.enrollmentId, reason: 'replied' },
        });
        expect(await current().store.deliveries.claim(claimOf(lead))).toEqual({ kind: 'stopped', reason: 'replied' });
      });

      it('leaves an enrollment alone that began after the reply came, and lets it send', async () => {
        const lead = await draft(current().store);
        const { replyId } = await replyFrom(lead);
        const request = { leadId: lead.leadId, causeId: 'later', version: versionOf(), at: noon };
        const { enrollmentId, ordinal } = await current().store.enrollments.enroll(request);
        const later = { ...lead, enrollmentId };
        expect(await current().store.deliveries.claim(claimOf(later))).toMatchObject({ kind: 'held' });
        const { stopOrdinal } = await replies().settle(replyId, stopOutcome, noon);
        expect(stopOrdinal).toBeLessThan(ordinal);
        expect(await current().store.deliveries.claim(claimOf(later))).toMatchObject({ kind: 'go' });
      });

      it('answers the same stop when asked again, and changes nothing', async () => {
        const lead = await draft(current().store);
        const { replyId } = await replyFrom(lead);
        const settled = await replies().settle(replyId, stopOutcome, noon);
        const events = await current().store.timeline.list(lead.leadId);
        await current().store.leads.change(lead.leadId, { status: 'Handed over' }, noon);
        expect(await replies().settle(replyId, stopOutcome, secondsLater(9))).toEqual(settled);
        expect(await current().store.timeline.list(lead.leadId)).toEqual(events);
        expect((await current().store.leads.get(lead.leadId)).status).toBe('Handed over');
      });

      it('keeps holding while another reply is unread', async () => {
        const lead = await draft(current().store);
        const first = await replyFrom(lead);
        const second = await replyFrom(lead);
        await replies().settle(first.replyId, stopOutcome, noon);
        const request = { leadId: lead.leadId, causeId: 'later', version: versionOf(), at: noon };
        const { enrollmentId } = await current().store.enrollments.enroll(request);
        const later = claimOf({ ...lead, enrollmentId });
        expect(await current().store.deliveries.claim(later)).toMatchObject({ kind: 'held' });
        await replies().settle(second.replyId, stopOutcome, noon);
        expect(await current().store.deliveries.claim(later)).toMatchObject({ kind: 'go' });
      });

      it('throws NotFoundError for a reply that is unknown or matched no lead', async () => {
        const { replyId } = await replies().receive(replyOf());
        for (const id of [replyId, randomUUID(), 'no-uuid']) {
          await expect(replies().settle(id, stopOutcome, noon)).rejects.toThrow(`No held reply has the id ${id}`);
        }
      });
    });
  });
}
