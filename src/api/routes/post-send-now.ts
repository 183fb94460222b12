import { Router } from 'express';
import type { ApiDependencies } from '../api-dependencies.ts';
import { findLead } from '../find-lead.ts';
import { answerMethodNotAllowed } from '../handle-errors.ts';

const path = '/api/leads/:leadId/send-now';

/** Skips the wait that a lead is in. */
export function postSendNow({ store, commands }: Pick<ApiDependencies, 'store' | 'commands'>): Router {
  const router = Router();
  router.post(path, async (request, response) => {
    const { leadId } = await findLead(store, request.params.leadId);
    const { skipped } = await commands.sendNow(leadId);
    await store.timeline.append(leadId, [
      { at: new Date(), type: 'wait-skipped', summary: `An operator skipped the wait before ${skipped}.` },
    ]);
    response.json({ status: 'skipped', skipped });
  });
  router.all(path, answerMethodNotAllowed('POST'));
  return router;
}
