import { z } from 'zod';
import type { Intent } from './assessment.ts';
import { durationSchema } from './duration-schema.ts';
import type { LeadStatus } from './lead-state.ts';

/** Defines after how long a silence a lead is written to once more, and by which sequence. */
export const reEngagementSchema = z.strictObject({
  /** Counted from the later of the last thing heard of the lead and the end of its last sequence. */
  after: durationSchema,
  sequence: z.string().min(1),
});
export type ReEngagement = Readonly<z.infer<typeof reEngagementSchema>>;

/** What tells whether a lead is silent. */
export interface QuietLead {
  readonly status: LeadStatus;
  /** As it was judged last. */
  readonly intent: Intent;
  /** When it was heard of last: a submission, an answer, a booking. */
  readonly lastInboundAt: Date;
  readonly lastSubmissionAt: Date;
  readonly lastSequenceEndedAt?: Date | undefined;
  readonly lastStopAt?: Date | undefined;
  /** When a person set its status back to Nurturing. */
  readonly setBackAt?: Date | undefined;
  /** When it was written to after a silence. */
  readonly lastCheckInAt?: Date | undefined;
}

const leftOut: ReadonlySet<Intent> = new Set(['SPAM', 'SUPPORT_REQUEST']);

/**
 * Tells whether a lead has been silent for so long that it is written to once more. Only a lead that is nurtured is; spam,
 * support and whoever was stopped since it came last only when a person has set it back. One silence has one such message.
 */
export function isSilentLead(lead: QuietLead, { after }: Pick<ReEngagement, 'after'>, now: Date): boolean {
  const { status, intent, lastInboundAt, lastSubmissionAt, lastSequenceEndedAt, lastStopAt, setBackAt, lastCheckInAt } =
    lead;
  if (status !== 'Nurturing') return false;
  if (leftOut.has(intent) && setBackAt === undefined) return false;
  if (isAfter(lastStopAt, latest(lastSubmissionAt, setBackAt))) return false;
  const silenceBeganAt = latest(lastInboundAt, setBackAt);
  if (isAfter(lastCheckInAt, silenceBeganAt)) return false;
  const quietSince = latest(silenceBeganAt, lastSequenceEndedAt);
  return now.getTime() - quietSince.getTime() >= after;
}

function latest(one: Date, other: Date | undefined): Date {
  return other !== undefined && other > one ? other : one;
}

function isAfter(one: Date | undefined, other: Date): boolean {
  return one !== undefined && one >= other;
}
