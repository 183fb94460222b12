import type { Queryable } from '../store-context.ts';

/** Says of a lead that is still worked that nothing runs for it any more; what a person said of it stays. */
export async function markStopped(db: Queryable, leadId: string, at: Date): Promise<void> {
  await db
    .updateTable('leads')
    .set({ status: 'Stopped', updated_at: at })
    .where('lead_id', '=', leadId)
    .where('status', 'in', ['New', 'Nurturing'])
    .execute();
}
