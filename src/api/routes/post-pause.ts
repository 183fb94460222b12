import { Router } from 'express';
import { ApiError } from '../api-error.ts';
import type { ApiDependencies } from '../api-dependencies.ts';
import { findLead } from '../find-lead.ts';
import { answerMethodNotAllowed } from '../handle-errors.ts';
import { maxCommandBytes, operatorWordSchema } from '../operator-word.ts';
import { readInput } from '../read-input.ts';

const path = '/api/leads/:leadId/pause';

/** Holds back what would be sent to a lead, until somebody resumes. */
export function postPause({ store, commands }: Pick<ApiDependencies, 'store' | 'commands'>): Router {
  const router = Router();
  router.post(path, async (request, response) => {
    const { leadId } = await findLead(store, request.params.leadId);
    const word = await readInput(request, operatorWordSchema, maxCommandBytes);
    const isPaused = await store.controls.pause({ leadId, ...word, at: new Date() });
    if (!isPaused) throw new ApiError(409, 'already_paused', 'This lead is paused already.');
    await commands.tellPause(leadId);
    response.json({ status: 'paused' });
  });
  router.all(path, answerMethodNotAllowed('POST'));
  return router;
}
