import { Router } from 'express';
import { remarkOf } from '../../domain/remark-of.ts';
import { NotFoundError } from '../../store/not-found-error.ts';
import { ApiError } from '../api-error.ts';
import type { ApiDependencies } from '../api-dependencies.ts';
import { answerMethodNotAllowed } from '../handle-errors.ts';
import { maxCommandBytes, operatorWordSchema } from '../operator-word.ts';
import { readInput } from '../read-input.ts';

const path = '/api/deliveries/:key/resend';

/**
 * Sends a delivery once more, under a new key: one that was refused, or of which nobody knows whether it went out. All that
 * holds for a first send holds for it: stops, suppressions, caps.
 */
export function postResend({ store, commands }: Pick<ApiDependencies, 'store' | 'commands'>): Router {
  const router = Router();
  router.post(path, async (request, response) => {
    const { key } = request.params;
    const { by, note } = await readInput(request, operatorWordSchema, maxCommandBytes);
    const at = new Date();
    const answer = await store.deliveries.orderResend(key, at).catch((error: unknown) => {
      if (!(error instanceof NotFoundError)) throw error;
      throw new ApiError(404, 'unknown_delivery', 'There is no such delivery.', { cause: error });
    });
    if (answer.kind === 'refused') throw new ApiError(409, 'not_resendable', refusals[answer.state]);
    const { resendKey, isNew, leadId, stepId } = answer;
    try {
      await commands.resolveAttention(leadId, { item: `message:${stepId}`, resolution: 'resend' });
    } catch (error) {
      // What a claim has seen already is sent all the same; else nothing must stay behind that a later claim would find. An
      // earlier ask whose answer was lost may have told the workflow meanwhile: then its order is what the workflow goes by.
      if (isNew && error instanceof ApiError && error.status === 409) await store.deliveries.withdrawResend(resendKey);
      throw error;
    }
    const summary = `Resend of the message ${stepId} ordered by ${by}.${remarkOf(note)}`;
    await store.timeline.append(leadId, [{ at, type: 'resend-ordered', summary, data: { stepId } }]);
    response.status(202).json({ status: 'ordered', deliveryKey: resendKey });
  });
  router.all(path, answerMethodNotAllowed('POST'));
  return router;
}

const refusals = {
  sent: 'It went out: sending it again would reach the lead twice.',
  claimed: 'It is sent again by itself.',
  calling: 'It is being sent now.',
} as const;
