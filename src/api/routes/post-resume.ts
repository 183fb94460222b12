import { Router } from 'express';
import { ApiError } from '../api-error.ts';
import type { ApiDependencies } from '../api-dependencies.ts';
import { findLead } from '../find-lead.ts';
import { answerMethodNotAllowed } from '../handle-errors.ts';
import { maxCommandBytes, operatorWordSchema } from '../operator-word.ts';
import { readInput } from '../read-input.ts';

const path = '/api/leads/:leadId/resume';

/** Ends the pause of a lead. */
export function postResume({ store, commands }: Pick<ApiDependencies, 'store' | 'commands'>): Router {
  const router = Router();
  router.post(path, async (request, response) => {
    const { leadId } = await findLead(store, request.params.leadId);
    const word = await readInput(request, operatorWordSchema, maxCommandBytes);
    const isResumed = await store.controls.resume({ leadId, ...word, at: new Date() });
    if (!isResumed) throw new ApiError(409, 'not_paused', 'This lead is not paused.');
    await commands.tellResume(leadId);
    response.json({ status: 'resumed' });
  });
  router.all(path, answerMethodNotAllowed('POST'));
  return router;
}
