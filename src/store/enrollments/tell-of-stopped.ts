import type { StopReason } from '../../domain/lead-state.ts';
import type { Sealer } from '../sealing/sealer.ts';
import type { Queryable } from '../store-context.ts';
import { timelineRow } from '../timeline/timeline-row.ts';

const becauseOf: Readonly<Record<StopReason, string>> = {
  replied: 'the lead answered',
  operator: 'an operator asked for it',
  superseded: 'the lead came again by a hotter source',
  merged: 'the lead turned out to be the same person as another',
  'not-confirmed': 'the lead did not confirm its e-mail address in time',
};

/** An enrollment that has just been stopped. */
export interface StoppedEnrollment {
  readonly enrollment_id: string;
  readonly sequence_name: string;
  readonly stop_reason: StopReason;
}

/** Tells the lead's timeline of each enrollment that was stopped. */
export async function tellOfStopped(
  transaction: Queryable,
  {
    leadId,
    stopped,
    at,
    sealer,
    because,
  }: {
    readonly leadId: string;
    readonly stopped: readonly StoppedEnrollment[];
    readonly at: Date;
    readonly sealer: Sealer;
    /** Told instead of what the reason usually means. */
    readonly because?: string;
  },
): Promise<void> {
  if (stopped.length === 0) return;
  const events = stopped.map(({ enrollment_id, sequence_name, stop_reason }) => {
    const summary = `Stopped the sequence ${sequence_name} because ${because ?? becauseOf[stop_reason]}.`;
    const data = { enrollmentId: enrollment_id, reason: stop_reason };
    return timelineRow(leadId, { at, type: 'sequence-stopped', summary, data }, sealer);
  });
  await transaction.insertInto('timeline_events').values(events).execute();
}
