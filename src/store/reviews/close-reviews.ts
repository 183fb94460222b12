import type { Sealer } from '../sealing/sealer.ts';
import type { Queryable } from '../store-context.ts';
import { tellTimeline } from '../timeline/tell-timeline.ts';
import { closedEvent, type ToldReview } from './review-events.ts';

interface Closing {
  readonly leadId: string;
  readonly at: Date;
  readonly sealer: Sealer;
  /** Says in words why there is nothing left to decide about a review; undefined where there is. */
  readonly becauseOf: (review: ToldReview) => string | undefined;
}

/** Closes open reviews of a lead and tells the timeline of each. The lead's row must be locked already. */
export async function closeReviews(transaction: Queryable, { leadId, at, sealer, becauseOf }: Closing): Promise<void> {
  const open = await transaction
    .selectFrom('reviews')
    .select(['review_id', 'kind', 'enrollment_id', 'step_id'])
    .where('lead_id', '=', leadId)
    .where('state', '=', 'open')
    .orderBy('opened_at')
    .orderBy('review_id')
    .execute();
  const closed = open.flatMap(({ review_id: reviewId, kind, enrollment_id, step_id }) => {
    const review = { reviewId, kind, enrollmentId: enrollment_id ?? undefined, stepId: step_id ?? undefined };
    const because = becauseOf(review);
    return because === undefined ? [] : { reviewId, event: closedEvent(review, because, at) };
  });
  if (closed.length === 0) return;
  await transaction
    .updateTable('reviews')
    .set({ state: 'closed', ended_at: at })
    .where(
      'review_id',
      'in',
      closed.map(({ reviewId }) => reviewId),
    )
    .execute();
  await tellTimeline(transaction, { leadId, sealer }, ...closed.map(({ event }) => event));
}
