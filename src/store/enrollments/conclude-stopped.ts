import type { StopReason } from '../../domain/lead-state.ts';
import type { TimelineEvent } from '../../domain/timeline-event.ts';
import { closeReviews } from '../reviews/close-reviews.ts';
import type { Sealer } from '../sealing/sealer.ts';
import type { Queryable } from '../store-context.ts';
import { tellTimeline } from '../timeline/tell-timeline.ts';
import { stopWords } from './stop-words.ts';

/** An enrollment that has just been stopped. */
interface StoppedEnrollment {
  readonly enrollment_id: string;
  readonly sequence_name: string;
  readonly stop_reason: StopReason;
}

interface Conclusion {
  readonly leadId: string;
  readonly stopped: readonly StoppedEnrollment[];
  readonly at: Date;
  readonly sealer: Sealer;
  /** Told instead of what the reason usually means. */
  readonly because?: string;
}

/**
 * Does what follows from every stop, whatever its reason: tells the lead's timeline of each enrollment that was stopped, and
 * closes their open reviews. The lead's row must be locked already.
 */
export async function concludeStopped(
  transaction: Queryable,
  { leadId, stopped, at, sealer, because }: Conclusion,
): Promise<void> {
  if (stopped.length === 0) return;
  const reasons = new Map(stopped.map((one) => [one.enrollment_id, because ?? stopWords[one.stop_reason]]));
  const events = stopped.map(({ enrollment_id, sequence_name, stop_reason }): TimelineEvent => {
    const summary = `Stopped the sequence ${sequence_name} because ${reasons.get(enrollment_id) ?? ''}.`;
    const data = { enrollmentId: enrollment_id, reason: stop_reason };
    return { at, type: 'sequence-stopped', summary, data };
  });
  await tellTimeline(transaction, { leadId, sealer }, ...events);
  const becauseOf = ({ enrollmentId = '' }: { readonly enrollmentId?: string | undefined }): string | undefined =>
    reasons.get(enrollmentId);
  await closeReviews(transaction, { leadId, at, sealer, becauseOf });
}
