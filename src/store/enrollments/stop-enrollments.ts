import type { StopReason } from '../../domain/lead-state.ts';
import type { Sealer } from '../sealing/sealer.ts';
import type { Queryable } from '../store-context.ts';
import { stoppedColumns } from './enrollment-from-row.ts';
import { concludeStopped } from './conclude-stopped.ts';

interface Stop {
  readonly leadId: string;
  readonly reason: StopReason;
  readonly at: Date;
  /** Given when the stop was a hold before; drawn otherwise. */
  readonly ordinal?: number;
  readonly sealer: Sealer;
}

/**
 * Writes a stop, ends the running enrollments that are older than it and concludes each. The lead's row must
 * be locked already.
 * @returns the stop's ordinal
 */
export async function stopEnrollments(
  transaction: Queryable,
  { leadId, reason, at, ordinal, sealer }: Stop,
): Promise<number> {
  const rows = await transaction
    .with('stop', (query) =>
      query
        .insertInto('stops')
        .values({ lead_id: leadId, reason, stopped_at: at, ...(ordinal !== undefined && { ordinal }) })
        .returning('ordinal'),
    )
    .with('ended', (query) =>
      query
        .updateTable('enrollments')
        .from('stop')
        .set(stoppedColumns(reason, at))
        .where('lead_id', '=', leadId)
        .where('state', '=', 'running')
        .whereRef('enrollments.ordinal', '<', 'stop.ordinal')
        .returning(['enrollment_id', 'sequence_name', 'enrollments.ordinal as enrollment_ordinal']),
    )
    .selectFrom('stop')
    .leftJoin('ended', (join) => join.onTrue())
    .select(['stop.ordinal', 'enrollment_id', 'sequence_name'])
    .orderBy('enrollment_ordinal')
    .execute();
  const stopped = rows.flatMap(({ enrollment_id, sequence_name }) => {
    if (enrollment_id === null || sequence_name === null) return [];
    return { enrollment_id, sequence_name, stop_reason: reason };
  });
  await concludeStopped(transaction, { leadId, stopped, at, sealer });
  const [first] = rows;
  if (first === undefined) throw new Error('The stop was not written');
  return first.ordinal;
}
