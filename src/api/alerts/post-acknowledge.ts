import { Router } from 'express';
import { z } from 'zod';
import type { ApiDependencies } from '../api-dependencies.ts';
import { ApiError } from '../api-error.ts';
import { answerMethodNotAllowed } from '../handle-errors.ts';
import { readInput } from '../read-input.ts';
import { takeLead, type TakeDependencies } from './take-lead.ts';

const path = '/api/alerts/:alertId/acknowledge';
const maxBodyBytes = 4_096;
const bodySchema = z.strictObject({
  /** Who takes the lead. */
  by: z.string().trim().min(1, 'say who you are').max(100),
  /** By which the CRM knows this person. */
  email: z.email().optional(),
});

/** Lets an operator say that somebody takes an urgent lead; 409 when somebody else was first. */
export function postAcknowledge(dependencies: TakeDependencies & Pick<ApiDependencies, 'store'>): Router {
  const router = Router();
  router.post(path, async (request, response) => {
    const { alertId } = request.params;
    if ((await dependencies.store.alerts.find(alertId)) === undefined) {
      throw new ApiError(404, 'unknown_alert', 'There is no alert with this id.');
    }
    const { by: name, email } = await readInput(request, bodySchema, maxBodyBytes);
    const taken = await takeLead(dependencies, { alertId, taker: { name, email }, how: 'by the API' });
    if (taken.kind === 'closed') {
      throw new ApiError(409, 'alert_closed', 'Nobody has to take this lead any more.');
    }
    if (taken.taker.name !== name) {
      throw new ApiError(409, 'lead_taken', `${taken.taker.name} was first and has this lead.`);
    }
    response.json({ status: 'taken', alertId, takenBy: name });
  });
  router.all(path, answerMethodNotAllowed('POST'));
  return router;
}
