import { Router } from 'express';
import type { ApiDependencies } from '../api-dependencies.ts';
import { findReview } from '../reviews/find-review.ts';
import { reviewView } from '../reviews/review-view.ts';

/** Answers a review with the draft, why a person is asked, and what was decided. */
export function getReview({ store }: Pick<ApiDependencies, 'store'>): Router {
  return Router().get('/api/reviews/:reviewId', async (request, response) => {
    response.json(reviewView(await findReview(store, request.params.reviewId)));
  });
}
