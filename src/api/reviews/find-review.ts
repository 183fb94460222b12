import type { Review } from '../../domain/reviews/review.ts';
import type { Store } from '../../store/store.ts';
import { ApiError } from '../api-error.ts';

/**
 * Finds the review that a path names.
 * @throws ApiError 404 `unknown_review`
 */
export async function findReview(store: Pick<Store, 'reviews'>, reviewId: string): Promise<Review> {
  const review = await store.reviews.find(reviewId);
  if (review === undefined) throw new ApiError(404, 'unknown_review', 'There is no review with this id.');
  return review;
}
