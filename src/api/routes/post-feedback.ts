import { Router } from 'express';
import { z } from 'zod';
import { feedbackLabels } from '../../domain/feedback/feedback-label.ts';
import { findSubmission } from '../feedback/find-submission.ts';
import { giveFeedback, type FeedbackDependencies } from '../feedback/give-feedback.ts';
import { findLead } from '../find-lead.ts';
import { answerMethodNotAllowed } from '../handle-errors.ts';
import { readInput } from '../read-input.ts';
import { givenByFields } from '../reviews/given-by-fields.ts';

const path = '/api/leads/:leadId/feedback';
const maxBodyBytes = 8_192;
const bodySchema = z.strictObject({
  label: z.enum(feedbackLabels),
  ...givenByFields,
  /** The last that arrived when absent. */
  submissionId: z.uuid().optional(),
});

/** Takes a person's word on what a lead is: it is routed by it from now on. */
export function postFeedback(dependencies: FeedbackDependencies): Router {
  const { store } = dependencies;
  const router = Router();
  router.post(path, async (request, response) => {
    const { leadId } = await findLead(store, request.params.leadId);
    const { submissionId: named, ...given } = await readInput(request, bodySchema, maxBodyBytes);
    const submissionId = await findSubmission(store, leadId, named);
    response.json(await giveFeedback(dependencies, { submissionId, ...given }));
  });
  router.all(path, answerMethodNotAllowed('POST'));
  return router;
}
