import { concludeStopped } from '../enrollments/conclude-stopped.ts';
import { stoppedColumns } from '../enrollments/enrollment-from-row.ts';
import { leadSealer } from '../leads/lead-sealer.ts';
import { lockLead } from '../leads/lock-lead.ts';
import type { VersionStore } from '../ports/version-store.ts';
import type { StoreContext } from '../store-context.ts';
import { tellTimeline } from '../timeline/tell-timeline.ts';
import { describeOrder, readOrder } from './order-words.ts';

/** Tells that an enrollment stays on its version, and forgets the order, in one transaction. */
export function stayOnVersion(
  { db, vault }: StoreContext,
  { leadId, enrollmentId, orderId, unmappedStep, at }: Parameters<VersionStore['stay']>[0],
): Promise<void> {
  return db.transaction().execute(async (transaction) => {
    const forgotten = await transaction
      .updateTable('enrollments')
      .set({ version_order_id: null })
      .where('enrollment_id', '=', enrollmentId)
      .where('version_order_id', '=', orderId)
      .returning('enrollment_id')
      .executeTakeFirst();
    if (forgotten === undefined) return;
    const { sequence_name } = await readOrder(transaction, orderId);
    const summary = `Could not be moved to another version of the sequence ${sequence_name}: that has no step ${unmappedStep}, and nobody said where to go on instead.`;
    const sealer = await leadSealer({ db: transaction, vault }, leadId);
    await tellTimeline(transaction, { leadId, sealer }, { at, type: 'version-kept', summary, data: { enrollmentId } });
  });
}

/**
 * Stops what of a lead runs on the version of an order. What the same cause began goes with it: it waits for the other, or
 * came out of it.
 * @throws NotFoundError
 */
export function stopOrdered(
  { db, vault }: StoreContext,
  { leadId, orderId, at }: Parameters<VersionStore['stopOrdered']>[0],
): Promise<string[]> {
  const reason = 'recalled';
  return db.transaction().execute(async (transaction) => {
    await lockLead(transaction, leadId);
    const order = await readOrder(transaction, orderId);
    const causes = transaction
      .selectFrom('enrollments')
      .select('cause_id')
      .where('lead_id', '=', leadId)
      .where('version_order_id', '=', orderId);
    const ended = await transaction
      .updateTable('enrollments')
      .set(stoppedColumns(reason, at))
      .where('lead_id', '=', leadId)
      .where('state', '=', 'running')
      .where('cause_id', 'in', causes)
      .returning(['enrollment_id', 'sequence_name'])
      .execute();
    const stopped = ended.map((enrollment) => ({ ...enrollment, stop_reason: reason }) as const);
    const sealer = await leadSealer({ db: transaction, vault }, leadId);
    const because = `its version was recalled: ${describeOrder(order).replace(/\.$/, '')}`;
    await concludeStopped(transaction, { leadId, stopped, at, sealer, because });
    return ended.map(({ enrollment_id }) => enrollment_id);
  });
}
