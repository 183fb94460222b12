import { Router } from 'express';
import { remarkOf } from '../../domain/remark-of.ts';
import type { ApiDependencies } from '../api-dependencies.ts';
import { findLead } from '../find-lead.ts';
import { answerMethodNotAllowed } from '../handle-errors.ts';
import { maxCommandBytes, operatorWordSchema } from '../operator-word.ts';
import { readInput } from '../read-input.ts';

const path = '/api/leads/:leadId/skip';

/** Lets a lead's sequence go on without the step that it waits for. */
export function postSkip({ store, commands }: Pick<ApiDependencies, 'store' | 'commands'>): Router {
  const router = Router();
  router.post(path, async (request, response) => {
    const { leadId } = await findLead(store, request.params.leadId);
    const { by, note } = await readInput(request, operatorWordSchema, maxCommandBytes);
    const { skipped } = await commands.skipStep(leadId);
    await store.timeline.append(leadId, [
      { at: new Date(), type: 'step-skipped', summary: `Left out ${skipped}, as ${by} asked.${remarkOf(note)}` },
    ]);
    response.json({ status: 'skipped', skipped });
  });
  router.all(path, answerMethodNotAllowed('POST'));
  return router;
}
