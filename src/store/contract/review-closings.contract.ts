import { describe, expect, it } from '@jest/globals';
import type { Store } from '../store.ts';
import {
  anyEmail,
  anyPhone,
  arrivalOf,
  arrive,
  draft,
  noon,
  replyOf,
  secondsLater,
  versionOf,
  stopOutcome,
} from './fixtures.ts';
import type { DraftedLead } from './fixtures.ts';
import { openJudgementOf, openReviewOf } from './review-fixtures.ts';

/** States that in every store no review stays open of what was stopped. */
export function describeReviewClosings(current: () => { readonly store: Store }): void {
  const store = (): Store => current().store;
  const enroll = ({ leadId }: DraftedLead, causeId: string, takesOver = false) =>
    store().enrollments.enroll({ leadId, causeId, version: versionOf(), takesOver, at: secondsLater(9) });
  const comeAgain = ({ email }: DraftedLead) =>
    arrive(store(), { profile: { email }, source: 'webinar', content: { message: 'Again' } });
  const answered = 'the lead answered';
  const superseded = 'the lead came again by a hotter source';
  const merged = 'the lead turned out to be the same person as another';

  /** Every way in which enrollments end before their last step, and the reason that is told. */
  const stops: readonly (readonly [string, (lead: DraftedLead) => Promise<unknown>, string])[] = [
    [
      'a reply',
      async ({ email }) => {
        const { replyId } = await store().replies.receive(replyOf({ fromAddress: email }));
        return store().replies.settle(replyId, stopOutcome, secondsLater(9));
      },
      answered,
    ],
    [
      'an operator',
      ({ leadId }) => store().enrollments.stop({ leadId, reason: 'operator', at: secondsLater(9) }),
      'an operator asked for it',
    ],
    ['a hotter source', async (lead) => enroll(lead, (await comeAgain(lead)).submissionId, true), superseded],
    [
      'a run that had ended',
      async (lead) => {
        const { submissionId: causeId } = await comeAgain(lead);
        const { leadId, enrollmentId } = lead;
        const enrollmentIds = [enrollmentId];
        await store().enrollments.endStale({ leadId, causeId, enrollmentIds, at: secondsLater(9) });
      },
      'its run had ended without telling so',
    ],
    [
      'the word of a person',
      ({ leadId, enrollmentId }) =>
        store().enrollments.end({
          leadId,
          enrollmentIds: [enrollmentId],
          reason: 'relabelled',
          at: secondsLater(9),
        }),
      'a person said what this lead is',
    ],
    [
      'a confirmation that did not come',
      ({ leadId, enrollmentId }) => store().confirmations.giveUp({ leadId, enrollmentId, at: secondsLater(9) }),
      'the lead did not confirm its e-mail address in time',
    ],
    [
      'a merge into another lead',
      async ({ email }) => {
        const phone = anyPhone();
        await arrive(store(), { profile: { phone }, receivedAt: secondsLater(-9) });
        await store().submissions.receive(arrivalOf({ profile: { email, phone }, receivedAt: secondsLater(9) }));
      },
      merged,
    ],
    [
      'a merge with one who answered',
      async ({ email }) => {
        const phone = anyPhone();
        const other = await arrive(store(), { profile: { phone }, receivedAt: secondsLater(1) });
        await store().enrollments.stop({ leadId: other.leadId, reason: 'replied', at: noon });
        await store().submissions.receive(arrivalOf({ profile: { email, phone }, receivedAt: secondsLater(9) }));
      },
      answered,
    ],
  ];

  describe('reviews of what was stopped', () => {
    it.each(stops)('are closed by %s, which the timeline tells', async (_by, stop, because) => {
      const lead = await draft(store());
      const { leadId, enrollmentId } = lead;
      const { reviewId } = await openReviewOf(store(), lead);
      const decided = await openReviewOf(store(), lead, { stepId: 'third' });
      const word = { reviewId: decided.reviewId, answer: { kind: 'approve' }, decidedBy: 'Rita', at: noon } as const;
      const { decisionId } = await store().reviews.handIn(word);
      await store().reviews.settle(decisionId, noon);
      await stop(lead);
      expect(await store().reviews.get(reviewId)).toMatchObject({ state: 'closed' });
      expect(await store().reviews.get(decided.reviewId)).toMatchObject({ state: 'approved' });
      const events = await store().timeline.list(leadId);
      expect(events.filter(({ type }) => type === 'review-closed')).toEqual([
        {
          at: secondsLater(9),
          type: 'review-closed',
          summary: `Closed the review of the message second because ${because}.`,
          data: { reviewId, kind: 'draft', enrollmentId, stepId: 'second' },
        },
      ]);
    });

    it('leave alone those of what still runs, and those of judgements', async () => {
      const lead = await draft(store());
      const beside = await enroll(lead, 'beside');
      const { reviewId: other } = await openReviewOf(store(), { ...lead, enrollmentId: beside.enrollmentId });
      const { reviewId: judgement } = await openJudgementOf(store(), lead);
      const { reviewId } = await openReviewOf(store(), lead);
      const { leadId, enrollmentId } = lead;
      await store().confirmations.giveUp({ leadId, enrollmentId, at: secondsLater(9) });
      const states = await Promise.all([reviewId, other, judgement].map((id) => store().reviews.get(id)));
      expect(states.map(({ state }) => state)).toEqual(['closed', 'open', 'open']);
    });

    it('are made closed when they are opened after the stop', async () => {
      const lead = await draft(store());
      await store().enrollments.stop({ leadId: lead.leadId, reason: 'replied', at: noon });
      expect(await openReviewOf(store(), lead)).toMatchObject({ state: 'closed' });
      const events = await store().timeline.list(lead.leadId);
      expect(events.map(({ type }) => type).slice(-2)).toEqual(['review-requested', 'review-closed']);
      expect(events.at(-1)?.summary).toBe(`Closed the review of the message second because ${answered}.`);
    });

    it('are made closed when the sequence had finished', async () => {
      const lead = await draft(store());
      await store().enrollments.finish(lead.enrollmentId, noon);
      expect(await openReviewOf(store(), lead)).toMatchObject({ state: 'closed' });
    });

    it('are closed for a lead that is merged into another, judgements too, before the merge and after', async () => {
      const [email, phone] = [anyEmail(), anyPhone()];
      await arrive(store(), { profile: { email } });
      const younger = await arrive(store(), { profile: { phone }, receivedAt: secondsLater(1) });
      const later = await arrive(store(), { profile: { phone }, content: {}, receivedAt: secondsLater(2) });
      await store().submissions.admit({ leadId: younger.leadId, runId: 'one', at: noon });
      const { reviewId } = await openJudgementOf(store(), younger);
      await store().submissions.receive(arrivalOf({ profile: { email, phone }, receivedAt: secondsLater(9) }));
      expect(await store().reviews.get(reviewId)).toMatchObject({ state: 'closed' });
      expect(await openJudgementOf(store(), later)).toMatchObject({ state: 'closed' });
    });
  });
}
