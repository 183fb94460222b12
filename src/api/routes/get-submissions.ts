import { Router } from 'express';
import { z } from 'zod';
import { submissionRoutes, submissionStates } from '../../domain/submission.ts';
import type { ApiDependencies } from '../api-dependencies.ts';
import { nextOf, pageLimit } from '../page.ts';
import { readQuery } from '../read-query.ts';

const querySchema = z.strictObject({
  state: z.enum(submissionStates).optional(),
  route: z.enum(submissionRoutes).optional(),
  source: z.string().optional(),
  before: z.uuid().optional(),
  limit: pageLimit,
});

/** Lists what arrived, newest first, also what was refused: without what people wrote. */
export function getSubmissions({ store }: Pick<ApiDependencies, 'store'>): Router {
  return Router().get('/api/submissions', async (request, response) => {
    const query = readQuery(querySchema, request.query);
    const submissions = await store.submissions.list(query);
    response.json({ submissions, next: nextOf(submissions, query, ({ submissionId }) => submissionId) });
  });
}
