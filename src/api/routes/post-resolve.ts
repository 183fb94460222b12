import { Router } from 'express';
import { z } from 'zod';
import { resolutions } from '../../workflows/messages.ts';
import type { ApiDependencies } from '../api-dependencies.ts';
import { findLead } from '../find-lead.ts';
import { answerMethodNotAllowed } from '../handle-errors.ts';
import { readInput } from '../read-input.ts';

const maxBodyBytes = 4_096;
const path = '/api/leads/:leadId/resolve';
const bodySchema = z.strictObject({ item: z.string().min(1), resolution: z.enum(resolutions) });

/** Answers something of a lead that needs attention: try it again, or go on without it. */
export function postResolve({ store, commands }: Pick<ApiDependencies, 'store' | 'commands'>): Router {
  const router = Router();
  router.post(path, async (request, response) => {
    const { leadId } = await findLead(store, request.params.leadId);
    const answer = await readInput(request, bodySchema, maxBodyBytes);
    await commands.resolveAttention(leadId, answer);
    response.json({ status: 'resolved', ...answer });
  });
  router.all(path, answerMethodNotAllowed('POST'));
  return router;
}
