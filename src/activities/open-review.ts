import type { MessageContent } from '../domain/message.ts';
import type { Review } from '../domain/reviews/review.ts';
import type { LeadCase } from '../store/ports/case-store.ts';
import type { ActivityDependencies } from './activity-dependencies.ts';
import type { MessageContext } from './message-context.ts';
import { reviewDeadline } from './review-deadline.ts';
import { reviewersFor } from './reviewers-for.ts';
import type { StepSubject } from './subject.ts';

/** A person decides about the message. */
export interface ReviewOpened {
  readonly kind: 'review';
  readonly reviewId: string;
  readonly deadlineAtMs: number;
}

/** Nothing is sent for this step. */
export interface NothingToSend {
  readonly kind: 'nothing';
}

interface ReviewRequest {
  readonly context: MessageContext;
  readonly content: MessageContent;
  readonly reasons: readonly string[];
  /** True: one that ended without a person's word is opened again. */
  readonly isAskedAgain?: boolean | undefined;
}

/** Asks a person about a message; a step is reviewed once, so one that was decided before is not asked about again. */
export async function openReview(
  dependencies: Pick<ActivityDependencies, 'store' | 'playbook'>,
  subject: StepSubject,
  request: ReviewRequest,
): Promise<ReviewOpened | NothingToSend> {
  const review = await askReviewer(dependencies, subject, request);
  return review.state === 'open' ? stillOpen(review) : { kind: 'nothing' };
}

/** Opens the review of a step, or answers the one that it has. */
export function askReviewer(
  { store, playbook }: Pick<ActivityDependencies, 'store' | 'playbook'>,
  { leadId, submissionId, enrollmentId, stepId, nowMs }: StepSubject,
  { context, content, reasons, isAskedAgain }: ReviewRequest,
): Promise<Review> {
  const at = new Date(nowMs);
  const reviewer = reviewersFor(context.leadCase, playbook, { seed: enrollmentId, at })[0];
  const deadlineAt = reviewDeadline(playbook, at);
  return store.reviews.open(
    { kind: 'draft', leadId, submissionId, enrollmentId, stepId, content, reasons, reviewer, deadlineAt, isAskedAgain },
    at,
  );
}

/** Says of an open review until when it is to be decided. */
export function stillOpen({ reviewId, deadlineAt }: Review): ReviewOpened {
  return { kind: 'review', reviewId, deadlineAtMs: deadlineAt.getTime() };
}

/** Asks a person whether a lead is what it was taken for; once for each submission. */
export async function openJudgementReview(
  { store, playbook }: Pick<ActivityDependencies, 'store' | 'playbook'>,
  leadCase: LeadCase,
  at: Date,
): Promise<string | undefined> {
  const { leadId, submissionId, assessment } = leadCase;
  const judged = assessment && `Judged ${assessment.intent} with little confidence: ${assessment.reasoning}`;
  const { reviewId, state } = await store.reviews.open(
    {
      kind: 'judgement',
      leadId,
      submissionId,
      reasons: judged === undefined ? [] : [judged],
      reviewer: reviewersFor(leadCase, playbook, { seed: submissionId, at })[0],
      deadlineAt: reviewDeadline(playbook, at),
    },
    at,
  );
  return state === 'open' ? reviewId : undefined;
}
