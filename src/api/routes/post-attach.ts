import { Router } from 'express';
import { z } from 'zod';
import { NotFoundError } from '../../store/not-found-error.ts';
import type { ApiDependencies } from '../api-dependencies.ts';
import { ApiError } from '../api-error.ts';
import { answerMethodNotAllowed } from '../handle-errors.ts';
import type { PendingWork } from '../pending-work.ts';
import { readInput } from '../read-input.ts';

const path = '/api/replies/:replyId/attach';
const maxBodyBytes = 1_024;
const bodySchema = z.strictObject({ leadId: z.uuid() });

type Dependencies = Pick<ApiDependencies, 'store' | 'dispatcher'> & { readonly pendingWork: PendingWork };

/** Attaches a reply that no lead matched to one: the lead falls silent, and the reply is understood. */
export function postAttach({ store, dispatcher, pendingWork }: Dependencies): Router {
  const router = Router();
  router.post(path, async (request, response) => {
    const { leadId: named } = await readInput(request, bodySchema, maxBodyBytes);
    const receipt = await store.replies.attach(request.params.replyId, named, new Date()).catch((error: unknown) => {
      if (!(error instanceof NotFoundError)) throw error;
      throw new ApiError(404, 'unknown_reply_or_lead', 'There is no such reply, or no such lead.', { cause: error });
    });
    if (receipt?.leadId === undefined) throw new ApiError(409, 'attached_already', 'This reply has a lead already.');
    const { replyId, leadId } = receipt;
    response.json({ status: 'held', replyId, leadId });
    pendingWork.add(dispatcher.dispatchReply({ replyId, leadId }));
  });
  router.all(path, answerMethodNotAllowed('POST'));
  return router;
}
