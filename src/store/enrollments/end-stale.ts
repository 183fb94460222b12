import { leadSealer } from '../leads/lead-sealer.ts';
import { lockLead } from '../leads/lock-lead.ts';
import type { EnrollmentStore } from '../ports/enrollment-store.ts';
import type { StoreContext } from '../store-context.ts';
import { nextStepColumns } from './enrollment-from-row.ts';
import { tellOfStopped } from './tell-of-stopped.ts';

type EndStaleRequest = Parameters<EnrollmentStore['endStale']>[0];

/**
 * Ends enrollments that no workflow runs any more. What was caused later than the submission that is decided now is
 * spared: a run that was reset has yet to decide it again.
 * @throws NotFoundError when the lead is unknown
 */
export async function endStale(
  { db, vault }: StoreContext,
  { leadId, causeId, enrollmentIds, at }: EndStaleRequest,
): Promise<void> {
  if (enrollmentIds.length === 0) return;
  const reason = 'superseded' as const;
  await db.transaction().execute(async (transaction) => {
    await lockLead(transaction, leadId);
    const ended = await transaction
      .updateTable('enrollments')
      .set({ state: 'stopped', stop_reason: reason, ended_at: at, ...nextStepColumns(undefined) })
      .where('lead_id', '=', leadId)
      .where('state', '=', 'running')
      .where('enrollment_id', 'in', enrollmentIds)
      .where('ordinal', '<', (query) =>
        query.selectFrom('submissions').select('submissions.ordinal').where('submission_id', '=', causeId),
      )
      .returning(['enrollment_id', 'sequence_name'])
      .execute();
    const stopped = ended.map((enrollment) => ({ ...enrollment, stop_reason: reason }));
    const sealer = await leadSealer({ db: transaction, vault }, leadId);
    await tellOfStopped(transaction, { leadId, stopped, at, sealer, because: 'its run had ended without telling so' });
  });
}
