import { leadSealer } from '../leads/lead-sealer.ts';
import { lockLead } from '../leads/lock-lead.ts';
import { requireFound } from '../require-found.ts';
import type { StoreContext } from '../store-context.ts';
import { tellTimeline } from '../timeline/tell-timeline.ts';

/**
 * Ends an open alert that nobody has to take any more, in one transaction that locks the lead's row.
 * @throws NotFoundError
 */
export async function closeAlert(
  { db, vault }: StoreContext,
  alertId: string,
  because: string,
  at: Date,
): Promise<void> {
  const named = db.selectFrom('alerts').select('lead_id').where('alert_id', '=', alertId);
  const { lead_id } = await requireFound('alert', alertId, named);
  const sealer = await leadSealer({ db, vault }, lead_id);
  await db.transaction().execute(async (transaction) => {
    await lockLead(transaction, lead_id);
    const closed = await transaction
      .updateTable('alerts')
      .set({ state: 'closed', ended_at: at })
      .where('alert_id', '=', alertId)
      .where('state', '=', 'open')
      .returning('alert_id')
      .executeTakeFirst();
    if (closed === undefined) return;
    const summary = `Nobody has to take the lead any more, since ${because}.`;
    await tellTimeline(
      transaction,
      { leadId: lead_id, sealer },
      { at, type: 'alert-closed', summary, data: { alertId } },
    );
  });
}
