import { afterEach, describe, expect, it } from '@jest/globals';
import type { Channel } from '../../domain/message.ts';
import type { SendingMode } from '../../domain/sending-mode.ts';
import type { ClaimAnswer } from '../ports/delivery-store.ts';
import type { Store } from '../store.ts';
import { arrive, claimOf, draft, noon, secondsLater, versionOf, type DraftedLead } from './fixtures.ts';

/** States how freely every store lets a channel send. */
export function describeSendingModes(current: () => { readonly store: Store }): void {
  const controls = (): Store['controls'] => current().store.controls;
  const set = (mode: SendingMode, allowList: readonly string[] = [], channel: Channel = 'email'): Promise<void> =>
    controls().setMode({ channel, mode, allowList, by: 'Sam', note: 'All is proven', at: noon });
  const claim = (lead: DraftedLead): Promise<ClaimAnswer> =>
    current().store.deliveries.claim(claimOf(lead, { providerIsSandboxed: false }));
  const findHold = ({ leadId, messageId }: DraftedLead): Promise<string | undefined> =>
    controls().findHold({ leadId, messageId, providerIsSandboxed: false });

  describe('sending modes', () => {
    afterEach(() => set('review-all'));

    it('begin in review-all: a claim needs approval, and stand-ins send all the same', async () => {
      const lead = await draft(current().store);
      expect(await controls().listModes()).toContainEqual(
        expect.objectContaining({ channel: 'sms', mode: 'review-all' }),
      );
      expect(await claim(lead)).toEqual({ kind: 'held', because: 'needs-approval' });
      expect(await findHold(lead)).toBe('needs-approval');
      expect(await current().store.deliveries.claim(claimOf(lead))).toMatchObject({ kind: 'go' });
    });

    it('let in test those go who are on the list, and hold all others', async () => {
      const [listed, other] = [await draft(current().store), await draft(current().store)];
      await set('test', [listed.email]);
      expect(await claim(listed)).toMatchObject({ kind: 'go' });
      expect(await claim(other)).toEqual({ kind: 'held', because: 'not-allow-listed' });
      await set('live');
      expect(await claim(other)).toMatchObject({ kind: 'go' });
    });

    it('let in review-all what a person approved go, to those on the list', async () => {
      const lead = await draft(current().store);
      const edited = { subject: 'Hello again', text: 'Hello once more' };
      expect(await current().store.messages.approve(lead.messageId, edited, noon)).toMatchObject({
        content: edited,
        writtenBy: 'person',
        isApproved: true,
      });
      expect(await claim(lead)).toEqual({ kind: 'held', because: 'not-allow-listed' });
      await set('review-all', ['*']);
      expect(await claim(lead)).toMatchObject({ kind: 'go' });
    });

    it('of one channel leave the other alone', async () => {
      await set('live', [], 'sms');
      expect(await claim(await draft(current().store))).toMatchObject({ kind: 'held' });
      await set('live');
      await set('test', [], 'sms');
      expect(await claim(await draft(current().store))).toMatchObject({ kind: 'go' });
    });

    it('tell who set them', async () => {
      await set('test', ['example.com']);
      const told = { by: 'Sam', note: 'All is proven', at: noon };
      expect(await controls().listModes()).toContainEqual({
        channel: 'email',
        mode: 'test',
        allowList: ['example.com'],
        set: told,
      });
      expect(await controls().listModeChanges(1)).toEqual([
        { channel: 'email', mode: 'test', allowList: ['example.com'], ...told },
      ]);
    });

    it('ask again about what was closed without a word, and never about what was decided', async () => {
      const { leadId, submissionId } = await arrive(current().store);
      const enrolled = { leadId, causeId: submissionId, version: versionOf(), at: noon };
      const { enrollmentId } = await current().store.enrollments.enroll(enrolled);
      const { reviews } = current().store;
      const matter = {
        kind: 'draft',
        leadId,
        submissionId,
        enrollmentId,
        stepId: 'first',
        reviewer: { name: 'Alex' },
      } as const;
      const open = (text: string, isAskedAgain: boolean) =>
        reviews.open({ ...matter, content: { text }, reasons: [], deadlineAt: secondsLater(60), isAskedAgain }, noon);
      const { reviewId } = await open('One', true);
      await reviews.close(reviewId, 'nothing needs approval', noon);
      expect(await open('Two', false)).toMatchObject({ reviewId, state: 'closed' });
      expect(await open('Two', true)).toMatchObject({ reviewId, state: 'open', content: { text: 'Two' } });
      expect(await reviews.postpone(reviewId, secondsLater(90), noon)).toMatchObject({ deadlineAt: secondsLater(90) });
      const word = { reviewId, answer: { kind: 'reject' }, decidedBy: 'Alex', at: noon } as const;
      await reviews.settle((await reviews.handIn(word)).decisionId, noon);
      expect(await open('Three', true)).toMatchObject({ state: 'rejected', content: { text: 'Two' } });
    });
  });
}
