import { sql } from 'kysely';
import type { Review } from '../../domain/reviews/review.ts';
import { isUuid } from '../is-uuid.ts';
import { NotFoundError } from '../not-found-error.ts';
import type { ReviewStore } from '../ports/review-store.ts';
import type { Queryable, StoreContext } from '../store-context.ts';
import { reviewFromRow } from './review-from-row.ts';

/** Finds a review by its id. */
export async function findReview({ db, vault }: StoreContext, reviewId: string): Promise<Review | undefined> {
  if (!isUuid(reviewId)) return undefined;
  const row = await selectReviews(db).where('reviews.review_id', '=', reviewId).executeTakeFirst();
  return row && reviewFromRow(row, vault.unlock(row.lead_id, row.wrapped_key));
}

/**
 * Reads a review by its id.
 * @throws NotFoundError
 */
export async function getReview(context: StoreContext, reviewId: string): Promise<Review> {
  const review = await findReview(context, reviewId);
  if (review === undefined) throw new NotFoundError('review', reviewId);
  return review;
}

/**
 * Lists reviews by their deadlines, whether or not they are decided, so that deciding the last one of a page does not move
 * where the next page begins; those that ended in a state that is asked for by when they did.
 */
export async function listReviews(
  { db, vault }: StoreContext,
  { state, kind, leadId, after, limit }: Parameters<ReviewStore['list']>[0],
): Promise<Review[]> {
  if ([leadId, after].some((id) => id !== undefined && !isUuid(id))) return [];
  let query = selectReviews(db).limit(limit);
  if (state !== undefined) query = query.where('reviews.state', '=', state);
  if (kind !== undefined) query = query.where('reviews.kind', '=', kind);
  if (leadId !== undefined) query = query.where('reviews.lead_id', '=', leadId);
  if (state === undefined || state === 'open') {
    query = query.orderBy('deadline_at').orderBy('reviews.review_id');
    if (after !== undefined) query = query.where(isBehind('deadline_at', '>', after));
  } else {
    query = query.orderBy('ended_at', 'desc').orderBy('reviews.review_id', 'desc');
    if (after !== undefined) query = query.where(isBehind('ended_at', '<', after));
  }
  return (await query.execute()).map((row) => reviewFromRow(row, vault.unlock(row.lead_id, row.wrapped_key)));
}

/** Selects reviews with the decisions that were carried out; leaves out those of leads that were erased. */
function selectReviews(db: Queryable) {
  return db
    .selectFrom('reviews')
    .innerJoin('leads', 'leads.lead_id', 'reviews.lead_id')
    .leftJoin('review_decisions', 'review_decisions.decision_id', 'reviews.decision_id')
    .selectAll('reviews')
    .select(['wrapped_key', 'sealed_decision'])
    .where('wrapped_key', 'is not', null);
}

/** Tells in SQL whether a review stands behind another in the order of a column. */
function isBehind(column: 'deadline_at' | 'ended_at', direction: '<' | '>', after: string) {
  return sql<boolean>`(${sql.ref(`reviews.${column}`)}, reviews.review_id) ${sql.raw(direction)} (
    select ${sql.ref(`other.${column}`)}, other.review_id from reviews as other where other.review_id = ${after}::uuid)`;
}
