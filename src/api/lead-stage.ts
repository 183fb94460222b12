import type { LeadStage } from '../domain/lead-state.ts';
import type { Enrollment } from '../store/ports/enrollment-store.ts';
import type { Lead } from '../store/ports/lead-store.ts';

/** Answers how far a lead has come: what its assessment and its latest enrollment say, at a moment. */
export function leadStage(
  { assessment }: Pick<Lead, 'assessment'>,
  enrollment: Enrollment | undefined,
  now: Date,
): LeadStage {
  if (enrollment === undefined) return assessment === undefined ? 'received' : 'assessed';
  if (enrollment.state !== 'running') return enrollment.state;
  return enrollment.nextStep !== undefined && enrollment.nextStep.at > now ? 'waiting' : 'sending';
}
