import type { LeadStage } from '../domain/lead-state.ts';
import type { Review } from '../domain/reviews/review.ts';
import type { Enrollment } from '../store/ports/enrollment-store.ts';
import type { Lead } from '../store/ports/lead-store.ts';

/** Answers how far a lead has come: what its assessment, its latest enrollment and an open review say, at a moment. */
export function leadStage(
  { assessment }: Pick<Lead, 'assessment'>,
  enrollment: Enrollment | undefined,
  openReview: Review | undefined,
  now: Date,
): LeadStage {
  if (openReview !== undefined) return 'in-review';
  if (enrollment === undefined) return assessment === undefined ? 'received' : 'assessed';
  if (enrollment.state !== 'running') return enrollment.state;
  return enrollment.nextStep !== undefined && enrollment.nextStep.at > now ? 'waiting' : 'sending';
}
