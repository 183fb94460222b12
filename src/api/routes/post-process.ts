import { Router } from 'express';
import type { ApiDependencies } from '../api-dependencies.ts';
import { answerMethodNotAllowed } from '../handle-errors.ts';
import { handOver } from '../intake/hand-over.ts';
import { processAgain } from '../intake/process-again.ts';
import type { PendingWork } from '../pending-work.ts';

const path = '/api/submissions/:submissionId/process';

type Dependencies = Pick<ApiDependencies, 'store' | 'dispatcher' | 'sourceDesk' | 'leadWebhooks'> & {
  readonly pendingWork: PendingWork;
};

/** Reads a stored submission again and works it: one that was refused, unusable or observed, or one worked before. */
export function postProcess(dependencies: Dependencies): Router {
  const router = Router();
  router.post(path, async (request, response) => {
    const outcome = await processAgain(dependencies, request.params.submissionId, new Date());
    response.json({ status: outcome.state, ...outcome });
    dependencies.pendingWork.add(handOver(dependencies, [outcome], { isByOperator: true }));
  });
  router.all(path, answerMethodNotAllowed('POST'));
  return router;
}
