import { randomUUID } from 'node:crypto';
import type { SequenceVersions } from '../enrollments/sequence-versions.ts';
import { isUuid } from '../is-uuid.ts';
import type { VersionOrder, VersionStore } from '../ports/version-store.ts';
import type { Queryable } from '../store-context.ts';

type OrderRequest = Parameters<VersionStore['order']>[0];

/** Keeps an order for everything that runs on a version now, in one transaction. */
export function keepVersionOrder(
  db: Queryable,
  { from, to, mapping, keepsWritten, by, note, at }: OrderRequest,
): Promise<string> {
  return db.transaction().execute(async (transaction) => {
    const orderId = randomUUID();
    await transaction
      .insertInto('version_orders')
      .values({
        order_id: orderId,
        sequence_name: from.sequence.name,
        from_hash: from.hash,
        to_hash: to?.hash ?? null,
        step_mapping: JSON.stringify(mapping),
        keeps_written: keepsWritten,
        given_by: by,
        reason: note ?? null,
        ordered_at: at,
      })
      .execute();
    await transaction
      .updateTable('enrollments')
      .set({ version_order_id: orderId })
      .where('version_hash', '=', from.hash)
      .where('state', '=', 'running')
      .execute();
    return orderId;
  });
}

/** Lists the leads for which an order is, by their ids. */
export async function listOrdered(
  db: Queryable,
  orderId: string,
  { after, limit }: Parameters<VersionStore['listOrdered']>[1],
): Promise<string[]> {
  let query = db
    .selectFrom('enrollments')
    .select('lead_id')
    .distinct()
    .where('version_order_id', '=', orderId)
    .where('state', '=', 'running')
    .orderBy('lead_id')
    .limit(limit);
  if (after !== undefined) query = query.where('lead_id', '>', after);
  return (await query.execute()).map(({ lead_id }) => lead_id);
}

/** Answers the newest order for a running enrollment. */
export async function findVersionOrder(
  db: Queryable,
  versions: SequenceVersions,
  enrollmentId: string,
): Promise<(VersionOrder & { readonly isRecalled: boolean }) | undefined> {
  if (!isUuid(enrollmentId)) return undefined;
  const row = await db
    .selectFrom('enrollments')
    .innerJoin('version_orders', 'order_id', 'version_order_id')
    .leftJoin('version_recalls', 'version_recalls.version_hash', 'from_hash')
    .selectAll('version_orders')
    .select('recalled_at')
    .where('enrollment_id', '=', enrollmentId)
    .where('enrollments.state', '=', 'running')
    .executeTakeFirst();
  if (row === undefined) return undefined;
  return {
    orderId: row.order_id,
    from: await versions.get(row.from_hash),
    ...(row.to_hash !== null && { to: await versions.get(row.to_hash) }),
    mapping: row.step_mapping,
    keepsWritten: row.keeps_written,
    by: row.given_by,
    ...(row.reason !== null && { reason: row.reason }),
    isRecalled: row.recalled_at !== null,
  };
}
