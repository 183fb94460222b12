import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { ReviewAnswer } from '../../domain/reviews/review.ts';
import type { TimelineEvent, TimelineEventType } from '../../domain/timeline-event.ts';
import type { ReviewStore } from '../ports/review-store.ts';
import type { StoreContext } from '../store-context.ts';
import type { Store } from '../store.ts';
import { arrive, draft, noon, secondsLater } from './fixtures.ts';
import { giveOn, openJudgementOf, openReviewOf } from './review-fixtures.ts';

/** States how every store must keep what persons are asked to decide. */
export function describeReviews(current: () => { readonly store: Store; readonly context: StoreContext }): void {
  const store = (): Store => current().store;
  const reviews = (): ReviewStore => store().reviews;
  const told = async (leadId: string, type: TimelineEventType): Promise<TimelineEvent[]> =>
    (await store().timeline.list(leadId)).filter((event) => event.type === type);

  describe('reviews', () => {
    it('opens one review a step, tells of it once, and answers it whatever its state', async () => {
      const lead = await draft(store());
      const opened = await openReviewOf(store(), lead);
      expect(opened).toEqual({
        reviewId: expect.any(String),
        ...{ kind: 'draft', leadId: lead.leadId, submissionId: lead.submissionId },
        ...{ enrollmentId: lead.enrollmentId, stepId: 'second', state: 'open', escalations: 0 },
        content: { subject: 'Hello', text: 'Hello Jane' },
        reasons: ['It names a price that we do not state.'],
        reviewer: { name: 'Rita', email: 'rita@example.com' },
        ...{ openedAt: noon, deadlineAt: secondsLater(3600) },
      });
      expect(await openReviewOf(store(), lead, { reasons: ['Other'] })).toEqual(opened);
      expect(await reviews().get(opened.reviewId)).toEqual(opened);
      const closed = await reviews().close(opened.reviewId, 'it is moot', noon);
      expect(await openReviewOf(store(), lead)).toEqual(closed);
      expect(await told(lead.leadId, 'review-requested')).toMatchObject([
        {
          summary:
            'Asked Rita to review the message second until 2026-03-02T13:00:00.000Z: It names a price that we do not state.',
        },
      ]);
      expect(await openReviewOf(store(), lead, { stepId: 'third' })).toMatchObject({ state: 'open' });
    });

    it('opens one review of the judgement of a submission', async () => {
      const lead = await arrive(store());
      const opened = await openJudgementOf(store(), lead);
      expect(opened).toMatchObject({ kind: 'judgement', leadId: lead.leadId, state: 'open' });
      expect([opened.enrollmentId, opened.stepId, opened.content]).toEqual([undefined, undefined, undefined]);
      expect(await openJudgementOf(store(), lead)).toEqual(opened);
    });

    it('knows no review by an id that is unknown or no UUID', async () => {
      for (const id of [randomUUID(), 'no-uuid']) {
        expect(await reviews().find(id)).toBeUndefined();
        const word = { reviewId: id, answer: { kind: 'approve' }, decidedBy: 'Rita', at: noon } as const;
        const acts = [reviews().get(id), reviews().setTask(id, '17'), reviews().handIn(word)];
        const results = await Promise.allSettled([...acts, reviews().close(id, 'it is moot', noon)]);
        expect(results.map((result) => String(result.status === 'rejected' && result.reason))).toEqual(
          Array.from({ length: 4 }, () => `NotFoundError: No review has the id ${id}`),
        );
        await expect(reviews().settle(id, noon)).rejects.toThrow(`No decision has the id ${id}`);
      }
    });

    it('remembers the task in the CRM', async () => {
      const { reviewId } = await openReviewOf(store(), await draft(store()));
      await reviews().setTask(reviewId, '17');
      expect(await reviews().find(reviewId)).toMatchObject({ taskId: '17' });
    });

    it('shows and lists no review of a lead that was erased', async () => {
      const lead = await draft(store());
      const { reviewId } = await openReviewOf(store(), lead);
      const { db } = current().context;
      await db.updateTable('leads').set({ wrapped_key: null }).where('lead_id', '=', lead.leadId).execute();
      expect(await reviews().find(reviewId)).toBeUndefined();
      expect(await reviews().list({ leadId: lead.leadId, limit: 10 })).toEqual([]);
    });

    it.each<[ReviewAnswer, string, string]>([
      [{ kind: 'approve' }, 'approved', 'Rita approved the message second.'],
      [
        { kind: 'edit', content: { subject: 'Hi', text: 'Hi Jane' } },
        'edited',
        'Rita edited the message second and approved it.',
      ],
      [{ kind: 'reject' }, 'rejected', 'Rita rejected the message second.'],
    ])('carries a decision out once: %j', async (answer, state, summary) => {
      const lead = await draft(store());
      const { reviewId } = await openReviewOf(store(), lead);
      const word = { reviewId, answer, decidedBy: 'Rita', at: secondsLater(5) };
      const decision = await reviews().handIn(word);
      expect(decision).toEqual({ ...word, decisionId: expect.any(String) });
      const { state: before, answer: none } = await reviews().get(reviewId);
      expect([before, none]).toEqual(['open', undefined]);
      const settled = await reviews().settle(decision.decisionId, secondsLater(9));
      expect(settled).toMatchObject({
        ...{ state, answer, decidedBy: 'Rita', decidedAt: secondsLater(9) },
        content: { subject: 'Hello', text: 'Hello Jane' },
      });
      const later = await reviews().handIn({ ...word, answer: { kind: 'reject' }, decidedBy: 'Karl' });
      for (const { decisionId } of [decision, later]) {
        expect(await reviews().settle(decisionId, secondsLater(99))).toEqual(settled);
      }
      expect(await told(lead.leadId, 'review-decided')).toMatchObject([{ at: secondsLater(9), summary }]);
    });

    it('keeps the note of a decision, and says it', async () => {
      const lead = await arrive(store());
      const { reviewId } = await openJudgementOf(store(), lead);
      const answer = { kind: 'label', label: 'real-lead' } as const;
      const word = { reviewId, answer, decidedBy: 'Rita', note: 'I know her.', at: noon };
      const { decisionId } = await reviews().handIn(word);
      expect(await reviews().settle(decisionId, noon)).toMatchObject({
        state: 'labelled',
        answer,
        note: 'I know her.',
      });
      expect(await told(lead.leadId, 'review-decided')).toMatchObject([
        { summary: 'Rita said that this lead is a real lead. Note: I know her.' },
      ]);
    });

    it('goes to the next reviewer until a new deadline, once for each', async () => {
      const lead = await draft(store());
      const { reviewId } = await openReviewOf(store(), lead);
      const next = { reviewer: { name: 'Karl', ownerId: '17' }, deadlineAt: secondsLater(7200) };
      const escalated = await reviews().escalate(reviewId, next, secondsLater(3600));
      expect(escalated).toMatchObject({ ...next, state: 'open', escalations: 1 });
      expect(await reviews().escalate(reviewId, next, secondsLater(3601))).toEqual(escalated);
      expect(await told(lead.leadId, 'review-escalated')).toMatchObject([{ at: secondsLater(3600) }]);
      await reviews().expire(reviewId, 'the approved text is sent', noon);
      const third = { ...next, deadlineAt: secondsLater(9000) };
      expect(await reviews().escalate(reviewId, third, noon)).toMatchObject({ escalations: 1, state: 'expired' });
    });

    it('expires or closes once, and not what is decided', async () => {
      const lead = await draft(store());
      const { reviewId } = await openReviewOf(store(), lead);
      const expired = await reviews().expire(reviewId, 'the approved text is sent', secondsLater(3600));
      expect(expired).toMatchObject({ state: 'expired' });
      expect(expired.decidedAt).toBeUndefined();
      expect(await reviews().close(reviewId, 'it is moot', noon)).toEqual(expired);
      const word = { reviewId, answer: { kind: 'approve' }, decidedBy: 'Rita', at: noon } as const;
      const { decisionId } = await reviews().handIn(word);
      expect(await reviews().settle(decisionId, noon)).toEqual(expired);
      expect(await told(lead.leadId, 'review-closed')).toMatchObject([
        { summary: 'Nobody reviewed the message second in time: the approved text is sent.' },
      ]);
    });

    it('closes when there is nothing left to decide', async () => {
      const lead = await arrive(store());
      const { reviewId } = await openJudgementOf(store(), lead);
      expect(await reviews().close(reviewId, 'the lead answered', noon)).toMatchObject({ state: 'closed' });
      expect(await told(lead.leadId, 'review-closed')).toMatchObject([
        { summary: 'Closed the review of the judgement of this lead because the lead answered.' },
      ]);
    });

    it('is decided already when feedback came before it', async () => {
      const lead = await arrive(store());
      await giveOn(store(), lead, { label: 'real-lead', by: 'the link in an alert' });
      const answer = { kind: 'label', label: 'real-lead' };
      const decided = { state: 'labelled', answer, decidedBy: 'the link in an alert', decidedAt: noon };
      expect(await openJudgementOf(store(), lead)).toMatchObject(decided);
      expect(await told(lead.leadId, 'review-decided')).toHaveLength(1);
    });

    describe('list', () => {
      it('shows the nearest deadline first and goes on behind the last one, though that is decided meanwhile', async () => {
        const lead = await draft(store());
        const { leadId } = lead;
        const at = (stepId: string, seconds: number): Promise<string> =>
          openReviewOf(store(), lead, { stepId, deadlineAt: secondsLater(seconds) }).then(({ reviewId }) => reviewId);
        const [third, first, second] = [await at('a', 300), await at('b', 100), await at('c', 200)];
        const judgement = (await openJudgementOf(store(), lead)).reviewId;
        const list = async (query: Partial<Parameters<ReviewStore['list']>[0]>): Promise<string[]> =>
          (await reviews().list({ leadId, limit: 10, ...query })).map(({ reviewId }) => reviewId);
        expect(await list({ state: 'open' })).toEqual([first, second, third, judgement]);
        expect(await list({ kind: 'judgement' })).toEqual([judgement]);
        expect(await list({ state: 'open', limit: 2 })).toEqual([first, second]);
        await reviews().close(second, 'it is moot', secondsLater(1));
        expect(await list({ state: 'open', after: second })).toEqual([third, judgement]);
        await reviews().close(first, 'it is moot', secondsLater(2));
        expect(await list({ state: 'closed' })).toEqual([first, second]);
        expect(await list({ state: 'closed', after: first })).toEqual([second]);
        expect(await list({})).toEqual([first, second, third, judgement]);
        expect(await list({ leadId: randomUUID() })).toEqual([]);
        for (const unknown of [randomUUID(), 'no-uuid']) expect(await list({ after: unknown })).toEqual([]);
        expect((await reviews().list({ state: 'open', limit: 1000 })).map(({ reviewId }) => reviewId)).toContain(third);
      });
    });
  });
}
