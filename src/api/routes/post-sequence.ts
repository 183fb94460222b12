import { Router, type Request } from 'express';
import { z } from 'zod';
import { ApiError } from '../api-error.ts';
import type { ApiDependencies } from '../api-dependencies.ts';
import { findLead } from '../find-lead.ts';
import { answerMethodNotAllowed } from '../handle-errors.ts';
import { maxCommandBytes, operatorWordFields } from '../operator-word.ts';
import { readInput } from '../read-input.ts';

const movePath = '/api/leads/:leadId/move';
const startPath = '/api/leads/:leadId/start';
const bodySchema = z.strictObject({ ...operatorWordFields, sequence: z.string().min(1).max(200) });

type Dependencies = Pick<ApiDependencies, 'store' | 'dispatcher' | 'hasSequence'>;

/** Starts a sequence for a lead by hand, or moves the lead from what runs to another. */
export function postSequence(dependencies: Dependencies): Router {
  const router = Router();
  router.post(movePath, async (request, response) => {
    response.json({ status: 'moved', ...(await order(dependencies, request, { mustRun: true })) });
  });
  router.post(startPath, async (request, response) => {
    response.json({ status: 'started', ...(await order(dependencies, request, { mustRun: false })) });
  });
  router.all([movePath, startPath], answerMethodNotAllowed('POST'));
  return router;
}

async function order(
  { store, dispatcher, hasSequence }: Dependencies,
  request: Request<{ leadId: string }>,
  { mustRun }: { readonly mustRun: boolean },
): Promise<{ readonly orderId: string; readonly sequence: string }> {
  const { leadId, source, assessment } = await findLead(store, request.params.leadId);
  const { sequence, ...word } = await readInput(request, bodySchema, maxCommandBytes);
  if (!hasSequence(sequence)) throw new ApiError(400, 'unknown_sequence', 'The playbook has no such sequence.');
  if (assessment === undefined) throw new ApiError(409, 'not_judged', 'This lead is still being judged.');
  const running = await store.enrollments.listRunning(leadId);
  if (mustRun && running.length === 0) throw new ApiError(409, 'nothing_runs', 'No sequence runs for this lead.');
  if (running.some((other) => other.sequence === sequence)) {
    throw new ApiError(409, 'runs_already', 'This sequence runs for the lead already.');
  }
  const { orderId, submissionId } = await store.controls.order({ leadId, sequence, ...word, at: new Date() });
  await dispatcher.dispatchSubmission({ kind: 'lead', submissionId, leadId, source });
  return { orderId, sequence };
}
