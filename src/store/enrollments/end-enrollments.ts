import type { StopReason } from '../../domain/lead-state.ts';
import { leadSealer } from '../leads/lead-sealer.ts';
import { lockLead } from '../leads/lock-lead.ts';
import type { StoreContext } from '../store-context.ts';
import { concludeStopped } from './conclude-stopped.ts';
import { stoppedColumns } from './enrollment-from-row.ts';
import { ordinalOfCause } from './ordinal-of-cause.ts';

interface Ending {
  readonly leadId: string;
  readonly enrollmentIds: readonly string[];
  readonly reason: StopReason;
  readonly at: Date;
  /** Spares what was caused by this or later. */
  readonly causedBefore?: string;
  /** Told instead of what the reason usually means. */
  readonly because?: string;
}

/**
 * Ends those of the named enrollments that run, in one transaction that locks the lead's row, and writes no stop.
 * @throws NotFoundError when the lead is unknown
 */
export async function endEnrollments({ db, vault }: StoreContext, ending: Ending): Promise<void> {
  const { leadId, enrollmentIds, reason, at, causedBefore, because } = ending;
  if (enrollmentIds.length === 0) return;
  await db.transaction().execute(async (transaction) => {
    await lockLead(transaction, leadId);
    let query = transaction
      .updateTable('enrollments')
      .set(stoppedColumns(reason, at))
      .where('lead_id', '=', leadId)
      .where('state', '=', 'running')
      .where('enrollment_id', 'in', enrollmentIds);
    if (causedBefore !== undefined) {
      const ordinal = await ordinalOfCause(transaction, causedBefore);
      if (ordinal === undefined) return;
      query = query.where('ordinal', '<', ordinal);
    }
    const ended = await query.returning(['enrollment_id', 'sequence_name']).execute();
    const stopped = ended.map((enrollment) => ({ ...enrollment, stop_reason: reason }));
    const sealer = await leadSealer({ db: transaction, vault }, leadId);
    await concludeStopped(transaction, { leadId, stopped, at, sealer, ...(because !== undefined && { because }) });
  });
}
