import type { Review } from '../../domain/reviews/review.ts';
import { messageDiff } from './message-diff.ts';

/** Shows a review as a list does: without what was written. */
export function reviewSummary(review: Review): Record<string, unknown> {
  return partsOf(review).summary;
}

/** Shows a review with all that is needed to decide, and of one that was decided what became of the draft. */
export function reviewView(review: Review): Record<string, unknown> {
  const { summary, content, answer } = partsOf(review);
  return {
    ...summary,
    draft: content ?? null,
    answer: answer ?? null,
    diff: content !== undefined && answer?.kind === 'edit' ? messageDiff(content, answer.content) : null,
  };
}

function partsOf({ content, answer, ...rest }: Review) {
  return { summary: { ...rest, decision: answer?.kind ?? null }, content, answer };
}
