import type { Review, ReviewAnswer } from '../../domain/reviews/review.ts';
import type { ApiDependencies } from '../api-dependencies.ts';
import { ApiError } from '../api-error.ts';
import { editedContent } from './edited-content.ts';
import type { ReviewInput } from './review-input.ts';

type Dependencies = Pick<ApiDependencies, 'store' | 'commands' | 'checkEdit' | 'htmlOfText'>;

/**
 * Keeps what a person decided about a draft and tells the workflow that waits for it; only ids travel through Temporal.
 * @throws ApiError 400 `wrong_decision`, 422 `edit_refused`, and what the command throws
 */
export async function decideDraft(dependencies: Dependencies, review: Review, input: ReviewInput): Promise<void> {
  const { store, commands } = dependencies;
  const { reviewId, leadId } = review;
  const answer = await answerOf(dependencies, review, input);
  const { by: decidedBy, note } = input;
  const { decisionId } = await store.reviews.handIn({ reviewId, answer, decidedBy, note, at: new Date() });
  await commands.decideReview(leadId, { reviewId, decisionId });
}

async function answerOf(
  { checkEdit, htmlOfText }: Pick<Dependencies, 'checkEdit' | 'htmlOfText'>,
  review: Review,
  input: ReviewInput,
): Promise<ReviewAnswer> {
  switch (input.decision) {
    case 'approve':
      return { kind: 'approve' };
    case 'reject':
      return { kind: 'reject' };
    case 'edit': {
      if (review.content === undefined) throw new Error('A review of a draft lacks the draft');
      const content = editedContent(review.content, input, htmlOfText);
      const issues = input.override === true ? [] : await checkEdit(review, content);
      if (issues.length > 0) {
        const cure = 'Change it, or send "override": true if you answer for it.';
        throw new ApiError(422, 'edit_refused', `The guardrails object to this edit. ${cure}`, { issues });
      }
      return { kind: 'edit', content };
    }
    case 'label':
      throw new ApiError(
        400,
        'wrong_decision',
        'A draft is approved, edited or rejected; only a judgement is labelled.',
      );
  }
}
