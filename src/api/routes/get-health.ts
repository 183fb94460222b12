import { Router } from 'express';
import type { ApiDependencies } from '../api-dependencies.ts';
import { ApiError } from '../api-error.ts';

/** Answers whether the process lives (`/healthz`) and whether it can take leads (`/readyz`: the database answers). */
export function getHealth({ store }: Pick<ApiDependencies, 'store'>): Router {
  const router = Router();
  router.get('/healthz', (_request, response) => {
    response.json({ status: 'alive' });
  });
  router.get('/readyz', async (_request, response) => {
    try {
      await store.ping();
    } catch (error) {
      throw new ApiError(503, 'store_unavailable', 'The database does not answer.', { cause: error });
    }
    response.json({ status: 'ready' });
  });
  return router;
}
