import { randomUUID } from 'node:crypto';
import type { ReviewAnswer, ReviewState } from '../../domain/reviews/review.ts';
import { leadSealer } from '../leads/lead-sealer.ts';
import type { ReviewStore } from '../ports/review-store.ts';
import { requireFound } from '../require-found.ts';
import type { StoreContext } from '../store-context.ts';
import { changeOpenReview } from './change-open-review.ts';
import { openReview } from './open-review.ts';
import { findReview, getReview, listReviews } from './read-reviews.ts';
import { closedEvent, decidedEvent, escalatedEvent, expiredEvent, postponedEvent } from './review-events.ts';

const stateAfter: Readonly<Record<ReviewAnswer['kind'], ReviewState>> = {
  approve: 'approved',
  edit: 'edited',
  reject: 'rejected',
  label: 'labelled',
};

/** Makes the part of the store that keeps what persons are asked to decide. */
export function createReviewStore(context: StoreContext): ReviewStore {
  const { db } = context;
  return {
    open: (review, at) => openReview(context, review, at),
    find: (reviewId) => findReview(context, reviewId),
    get: (reviewId) => getReview(context, reviewId),
    list: (query) => listReviews(context, query),
    async setTask(reviewId, taskId) {
      const query = db
        .updateTable('reviews')
        .set({ task_id: taskId })
        .where('review_id', '=', reviewId)
        .returning('review_id');
      await requireFound('review', reviewId, query);
    },
    async handIn(decision) {
      const { reviewId, answer, decidedBy, note, at } = decision;
      const { leadId } = await getReview(context, reviewId);
      const sealer = await leadSealer(context, leadId);
      const decisionId = randomUUID();
      const sealed_decision = sealer.seal('review_decisions.sealed_decision', { answer, decidedBy, note });
      await db
        .insertInto('review_decisions')
        .values({ decision_id: decisionId, review_id: reviewId, sealed_decision, decided_at: at })
        .execute();
      return { ...decision, decisionId };
    },
    async settle(decisionId, at) {
      const decisions = db.selectFrom('review_decisions').select(['review_id', 'sealed_decision']);
      const query = decisions.where('decision_id', '=', decisionId);
      const { review_id, sealed_decision } = await requireFound('decision', decisionId, query);
      return changeOpenReview(context, review_id, (review, sealer) => {
        const decision = sealer.open('review_decisions.sealed_decision', sealed_decision);
        return {
          columns: { state: stateAfter[decision.answer.kind], decision_id: decisionId, ended_at: at },
          event: decidedEvent(review, decision, at),
        };
      });
    },
    escalate: (reviewId, { reviewer, deadlineAt }, at) =>
      changeOpenReview(context, reviewId, (review, sealer) => {
        // The same again, by a caller that did not hear the answer.
        if (review.deadlineAt.getTime() === deadlineAt.getTime()) return undefined;
        return {
          columns: {
            sealed_reviewer: sealer.seal('reviews.sealed_reviewer', reviewer),
            deadline_at: deadlineAt,
            escalations: review.escalations + 1,
          },
          event: escalatedEvent(review, { reviewer, deadlineAt }, at),
        };
      }),
    postpone: (reviewId, deadlineAt, at) =>
      changeOpenReview(context, reviewId, (review) => ({
        columns: { deadline_at: deadlineAt },
        event: postponedEvent(review, deadlineAt, at),
      })),
    expire: (reviewId, instead, at) =>
      changeOpenReview(context, reviewId, (review) => ({
        columns: { state: 'expired', ended_at: at },
        event: expiredEvent(review, instead, at),
      })),
    close: (reviewId, because, at) =>
      changeOpenReview(context, reviewId, (review) => ({
        columns: { state: 'closed', ended_at: at },
        event: closedEvent(review, because, at),
      })),
  };
}
