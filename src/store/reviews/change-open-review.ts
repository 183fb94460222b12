import type { Updateable } from 'kysely';
import type { Review } from '../../domain/reviews/review.ts';
import type { TimelineEvent } from '../../domain/timeline-event.ts';
import { leadSealer } from '../leads/lead-sealer.ts';
import { lockLead } from '../leads/lock-lead.ts';
import type { Database } from '../schema.ts';
import type { Sealer } from '../sealing/sealer.ts';
import type { StoreContext } from '../store-context.ts';
import { tellTimeline } from '../timeline/tell-timeline.ts';
import { getReview } from './read-reviews.ts';

/** What becomes of an open review. */
interface ReviewChange {
  readonly columns: Updateable<Database['reviews']>;
  readonly event: TimelineEvent;
}

/**
 * Changes a review that is still open and tells the timeline, in one transaction that locks the lead's row; one that has
 * ended, or to which `change` answers undefined, stays as it is. Answers the review as it is then.
 * @throws NotFoundError
 */
export async function changeOpenReview(
  { db, vault }: StoreContext,
  reviewId: string,
  change: (review: Review, sealer: Sealer) => ReviewChange | undefined,
): Promise<Review> {
  const { leadId } = await getReview({ db, vault }, reviewId);
  return db.transaction().execute(async (transaction) => {
    const inTransaction = { db: transaction, vault };
    await lockLead(transaction, leadId);
    const review = await getReview(inTransaction, reviewId);
    if (review.state !== 'open') return review;
    const sealer = await leadSealer(inTransaction, leadId);
    const changed = change(review, sealer);
    if (changed === undefined) return review;
    const { columns, event } = changed;
    await transaction.updateTable('reviews').set(columns).where('review_id', '=', reviewId).execute();
    await tellTimeline(transaction, { leadId, sealer }, event);
    return getReview(inTransaction, reviewId);
  });
}
