import { Router } from 'express';
import type { Review } from '../../domain/reviews/review.ts';
import type { ApiDependencies } from '../api-dependencies.ts';
import { ApiError } from '../api-error.ts';
import { giveFeedback, type FeedbackDependencies } from '../feedback/give-feedback.ts';
import { answerMethodNotAllowed } from '../handle-errors.ts';
import { readInput } from '../read-input.ts';
import { decideDraft } from '../reviews/decide-draft.ts';
import { findReview } from '../reviews/find-review.ts';
import { reviewInputSchema, type ReviewInput } from '../reviews/review-input.ts';

const path = '/api/reviews/:reviewId';
/** The longest text and HTML, when every character takes four bytes. */
const maxBodyBytes = 350_000;

type Dependencies = FeedbackDependencies & Pick<ApiDependencies, 'commands' | 'checkEdit' | 'htmlOfText'>;

/** Takes a person's word on a draft (approve, edit, reject) or on a judgement (label). */
export function postReview(dependencies: Dependencies): Router {
  const router = Router();
  router.post(path, async (request, response) => {
    const review = await findReview(dependencies.store, request.params.reviewId);
    const input = await readInput(request, reviewInputSchema, maxBodyBytes);
    if (review.state !== 'open') {
      throw new ApiError(409, 'review_not_open', `This review is not open any more: it is ${review.state}.`);
    }
    if (review.kind === 'draft') await decideDraft(dependencies, review, input);
    else await labelJudgement(dependencies, review, input);
    response.json({ status: 'accepted', reviewId: review.reviewId });
  });
  router.all(path, answerMethodNotAllowed('GET', 'HEAD', 'POST'));
  return router;
}

async function labelJudgement(
  dependencies: FeedbackDependencies,
  { submissionId }: Review,
  input: ReviewInput,
): Promise<void> {
  if (input.decision !== 'label') {
    const cure = 'say what the lead is: {"decision": "label", "label": "…"}.';
    throw new ApiError(400, 'wrong_decision', `A judgement is not approved, edited or rejected; ${cure}`);
  }
  const { label, by, note } = input;
  await giveFeedback(dependencies, { submissionId, label, by, note });
}
