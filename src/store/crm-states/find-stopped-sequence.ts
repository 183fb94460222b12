import type { StopReason } from '../../domain/lead-state.ts';
import type { Queryable } from '../store-context.ts';

/** Stops that people and leads made; what ended for another reason was followed by something else. */
const resumable: readonly StopReason[] = [
  'replied',
  'operator',
  'opted-out',
  'complained',
  'unreachable',
  'meeting-booked',
  'taken-over',
  'stopped-in-crm',
];

/** A sequence that was stopped, and how far it had come. */
interface StoppedSequence {
  readonly sequence: string;
  /** The last step whose message went out; absent when none had. */
  readonly afterStep?: string | undefined;
}

/** Finds what a lead was in when it was stopped last; undefined when it was in nothing, or something runs. */
export async function findStoppedSequence(db: Queryable, leadId: string): Promise<StoppedSequence | undefined> {
  const latest = await db
    .selectFrom('enrollments')
    .leftJoin('lead_orders', (join) => join.on((on) => on(on.cast('order_id', 'text'), '=', on.ref('cause_id'))))
    .select(['enrollment_id', 'enrollments.sequence_name', 'state', 'stop_reason', 'after_step'])
    .where('enrollments.lead_id', '=', leadId)
    .orderBy('ordinal', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (latest?.state !== 'stopped' || !resumable.some((reason) => reason === latest.stop_reason)) return undefined;
  const sent = await db
    .selectFrom('deliveries')
    .select('step_id')
    .where('enrollment_id', '=', latest.enrollment_id)
    // What may have gone out is not sent once more.
    .where('state', 'in', ['sent', 'calling', 'unknown'])
    .orderBy('sent_at', (order) => order.desc().nullsFirst())
    .limit(1)
    .executeTakeFirst();
  const afterStep = sent?.step_id ?? latest.after_step ?? undefined;
  return { sequence: latest.sequence_name, ...(afterStep !== undefined && { afterStep }) };
}
