import { Router } from 'express';
import { z } from 'zod';
import { reviewKinds, reviewStates } from '../../domain/reviews/review.ts';
import type { ApiDependencies } from '../api-dependencies.ts';
import { nextOf, pageLimit } from '../page.ts';
import { readQuery } from '../read-query.ts';
import { reviewSummary } from '../reviews/review-view.ts';

const querySchema = z.strictObject({
  state: z.enum([...reviewStates, 'all']).default('open'),
  kind: z.enum(reviewKinds).optional(),
  leadId: z.uuid().optional(),
  after: z.uuid().optional(),
  limit: pageLimit,
});

/** Lists what persons are asked to decide, the nearest deadline first: without what was written. */
export function getReviews({ store }: Pick<ApiDependencies, 'store'>): Router {
  return Router().get('/api/reviews', async (request, response) => {
    const { state, ...query } = readQuery(querySchema, request.query);
    const reviews = await store.reviews.list({ ...query, state: state === 'all' ? undefined : state });
    response.json({ reviews: reviews.map(reviewSummary), next: nextOf(reviews, query, ({ reviewId }) => reviewId) });
  });
}
