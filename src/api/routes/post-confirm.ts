import { Router } from 'express';
import type { ApiDependencies } from '../api-dependencies.ts';
import { ApiError } from '../api-error.ts';
import { answerMethodNotAllowed } from '../handle-errors.ts';
import { sweepObserved } from '../intake/sweep-observed.ts';

const path = '/api/sources/:source/confirm';

type Dependencies = Pick<ApiDependencies, 'store' | 'dispatcher' | 'sourceDesk' | 'leadWebhooks'>;

/** Lets an observed source begin: what it sent so far is worked, and what it sends from now on. */
export function postConfirm(dependencies: Dependencies): Router {
  const { sourceDesk } = dependencies;
  const router = Router();
  router.post(path, async (request, response) => {
    const { source } = request.params;
    if (!Object.hasOwn(sourceDesk.sources.keys, source)) {
      throw new ApiError(404, 'unknown_source', 'The playbook has no source with this key.');
    }
    const at = new Date();
    await sourceDesk.confirm(source, at);
    response.json({ status: 'confirmed', source, ...(await sweepObserved(dependencies, at, source)) });
  });
  router.all(path, answerMethodNotAllowed('POST'));
  return router;
}
