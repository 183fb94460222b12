import { Router } from 'express';
import { z } from 'zod';
import { submissionRoutes, submissionStates } from '../../domain/submission.ts';
import type { ApiDependencies } from '../api-dependencies.ts';
import { ApiError } from '../api-error.ts';

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
    const query = querySchema.safeParse(request.query);
    if (!query.success) {
      const issues = query.error.issues.map(({ path, message }) => `${path.join('.') || 'query'}: ${message}`);
      throw new ApiError(400, 'invalid_query', 'The query is not valid.', { issues });
    }
    const submissions = await store.submissions.list(query.data);
    const last = submissions.length === query.data.limit ? submissions.at(-1)?.submissionId : undefined;
    response.json({ submissions, next: last ?? null });
  });
}
