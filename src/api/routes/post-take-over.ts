import { Router } from 'express';
import type { ApiDependencies } from '../api-dependencies.ts';
import { findLead } from '../find-lead.ts';
import { answerMethodNotAllowed } from '../handle-errors.ts';
import { maxCommandBytes, operatorWordSchema } from '../operator-word.ts';
import { readInput } from '../read-input.ts';

const path = '/api/leads/:leadId/take-over';

/** Gives a lead into a person's hands: what runs is stopped, a rep owns it from then on, and the CRM is told. */
export function postTakeOver({
  store,
  commands,
  ownerDesk,
}: Pick<ApiDependencies, 'store' | 'commands' | 'ownerDesk'>): Router {
  const router = Router();
  router.post(path, async (request, response) => {
    const { leadId } = await findLead(store, request.params.leadId);
    const word = await readInput(request, operatorWordSchema, maxCommandBytes);
    const ordinal = await store.controls.takeOver({ leadId, ...word, at: new Date() });
    await ownerDesk.give(leadId, word.by);
    await commands.tellStop(leadId, { ordinal, reason: 'taken-over' });
    response.json({ status: 'taken-over' });
  });
  router.all(path, answerMethodNotAllowed('POST'));
  return router;
}
