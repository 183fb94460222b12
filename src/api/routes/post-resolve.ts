import { Router } from 'express';
import { z } from 'zod';
import { resolutions } from '../../workflows/messages.ts';
import { ApiError } from '../api-error.ts';
import type { ApiDependencies } from '../api-dependencies.ts';
import { findLead } from '../find-lead.ts';
import { answerMethodNotAllowed } from '../handle-errors.ts';
import { parseBody } from '../parse-body.ts';
import { readBody } from '../read-body.ts';

const maxBodyBytes = 4_096;
const path = '/api/leads/:leadId/resolve';
const bodySchema = z.strictObject({ item: z.string().min(1), resolution: z.enum(resolutions) });

/** Answers something of a lead that needs attention: try it again, or go on without it. */
export function postResolve({ store, commands }: Pick<ApiDependencies, 'store' | 'commands'>): Router {
  const router = Router();
  router.post(path, async (request, response) => {
    const { leadId } = await findLead(store, request.params.leadId);
    const { bytes } = await readBody(request, maxBodyBytes);
    const body = bodySchema.safeParse(parseBody(bytes, request.headers['content-type']));
    if (!body.success) {
      throw new ApiError(400, 'invalid_body', 'Send {"item": "…", "resolution": "retry" or "skip"}.');
    }
    await commands.resolveAttention(leadId, body.data);
    response.json({ status: 'resolved', ...body.data });
  });
  router.all(path, answerMethodNotAllowed('POST'));
  return router;
}
