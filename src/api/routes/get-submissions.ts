import { Router } from 'express';
import { z } from 'zod';
import { submissionRoutes, submissionStates } from '../../domain/submission.ts';
import type { ApiDependencies } from '../api-dependencies.ts';
import { readQuery } from '../read-query.ts';

const maxLimit = 200;

const querySchema = z.strictObject({
  state: z.enum(submissionStates).optional(),
  route: z.enum(submissionRoutes).optional(),
  source: z.string().optional(),
  before: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(maxLimit).default(50),
});

/** Lists what arrived, newest first, also what was refused: without what people wrote. */
export function getSubmissions({ store }: Pick<ApiDependencies, 'store'>): Router {
  return Router().get('/api/submissions', async (request, response) => {
    const query = readQuery(querySchema, request.query);
    const submissions = await store.submissions.list(query);
    const last = submissions.length === query.limit ? submissions.at(-1)?.submissionId : undefined;
    response.json({ submissions, next: last ?? null });
  });
}
