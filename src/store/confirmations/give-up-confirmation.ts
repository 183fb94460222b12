import { stoppedColumns } from '../enrollments/enrollment-from-row.ts';
import { concludeStopped } from '../enrollments/conclude-stopped.ts';
import { leadSealer } from '../leads/lead-sealer.ts';
import { lockLead } from '../leads/lock-lead.ts';
import type { ConfirmationStore } from '../ports/confirmation-store.ts';
import { requireFound } from '../require-found.ts';
import type { StoreContext } from '../store-context.ts';
import { isAddressConfirmed } from './is-address-confirmed.ts';

const reason = 'not-confirmed' as const;

/** Ends what waited for a confirmation that did not come; answers false when it came after all. */
export function giveUpConfirmation(
  { db, vault }: StoreContext,
  { leadId, enrollmentId, at }: Parameters<ConfirmationStore['giveUp']>[0],
): Promise<boolean> {
  return db.transaction().execute(async (transaction) => {
    await lockLead(transaction, leadId);
    if (await isAddressConfirmed(transaction, leadId)) return false;
    const query = transaction.selectFrom('enrollments').select('cause_id');
    const { cause_id } = await requireFound(
      'enrollment',
      enrollmentId,
      query.where('enrollment_id', '=', enrollmentId).where('lead_id', '=', leadId),
    );
    const ended = await transaction
      .updateTable('enrollments')
      .set(stoppedColumns(reason, at))
      .where('lead_id', '=', leadId)
      .where('cause_id', '=', cause_id)
      .where('state', '=', 'running')
      .returning(['enrollment_id', 'sequence_name'])
      .execute();
    const stopped = ended.map((enrollment) => ({ ...enrollment, stop_reason: reason }));
    const sealer = await leadSealer({ db: transaction, vault }, leadId);
    await concludeStopped(transaction, { leadId, stopped, at, sealer });
    return true;
  });
}
