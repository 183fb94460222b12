import type { Review, Reviewer } from '../../domain/reviews/review.ts';
import { feedbackWords } from '../feedback/feedback-words.ts';
import type { ReviewDecision } from '../ports/review-store.ts';
import type { TimelineEvent } from '../../domain/timeline-event.ts';

/** Which review an event tells of. */
export type ToldReview = Pick<Review, 'reviewId' | 'kind' | 'enrollmentId' | 'stepId'>;

/** Tells that a person was asked. */
export function requestedEvent(
  review: ToldReview & Pick<Review, 'reviewer' | 'deadlineAt' | 'reasons'>,
  at: Date,
): TimelineEvent {
  const { reviewer, deadlineAt, reasons } = review;
  const summary = `Asked ${reviewer.name} to review ${matterOf(review)} until ${deadlineAt.toISOString()}: ${reasons.join(' ')}`;
  return { at, type: 'review-requested', summary, data: { ...dataOf(review), reasons } };
}

/** Tells that the next person was asked. */
export function escalatedEvent(
  review: ToldReview,
  { reviewer, deadlineAt }: { readonly reviewer: Reviewer; readonly deadlineAt: Date },
  at: Date,
): TimelineEvent {
  const until = deadlineAt.toISOString();
  const summary = `Nobody reviewed ${matterOf(review)} in time: asked ${reviewer.name} to do it until ${until}.`;
  return { at, type: 'review-escalated', summary, data: dataOf(review) };
}

/** Tells that everybody was asked, and that it waits all the same. */
export function postponedEvent(review: ToldReview, deadlineAt: Date, at: Date): TimelineEvent {
  const until = deadlineAt.toISOString();
  const summary = `Nobody reviewed ${matterOf(review)} in time: it waits on, until ${until} at first.`;
  return { at, type: 'review-escalated', summary, data: dataOf(review) };
}

/** Tells what a person decided. */
export function decidedEvent(
  review: ToldReview,
  { answer, decidedBy, note }: Pick<ReviewDecision, 'answer' | 'decidedBy' | 'note'>,
  at: Date,
): TimelineEvent {
  const remark = note === undefined ? '' : ` Note: ${note}`;
  const data = { ...dataOf(review), answer: answer.kind, decidedBy };
  return { at, type: 'review-decided', summary: `${decidedBy} ${deedOf(review, answer)}.${remark}`, data };
}

/** Tells that nobody decided, and what is done instead. */
export function expiredEvent(review: ToldReview, instead: string, at: Date): TimelineEvent {
  const summary = `Nobody reviewed ${matterOf(review)} in time: ${instead}.`;
  return { at, type: 'review-closed', summary, data: dataOf(review) };
}

/** Tells that there is nothing left to decide. */
export function closedEvent(review: ToldReview, because: string, at: Date): TimelineEvent {
  const summary = `Closed the review of ${matterOf(review)} because ${because}.`;
  return { at, type: 'review-closed', summary, data: dataOf(review) };
}

function dataOf({ reviewId, kind, enrollmentId, stepId }: ToldReview): Readonly<Record<string, unknown>> {
  return { reviewId, kind, ...(kind === 'draft' && { enrollmentId, stepId }) };
}

function matterOf({ kind, stepId }: ToldReview): string {
  return kind === 'draft' ? `the message ${stepId ?? ''}` : 'the judgement of this lead';
}

function deedOf(review: ToldReview, answer: ReviewDecision['answer']): string {
  switch (answer.kind) {
    case 'approve':
      return `approved ${matterOf(review)}`;
    case 'edit':
      return `edited ${matterOf(review)} and approved it`;
    case 'reject':
      return `rejected ${matterOf(review)}`;
    case 'label':
      return `said that this lead is ${feedbackWords[answer.label]}`;
  }
}
