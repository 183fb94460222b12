import type { Channel } from '../../domain/message.ts';
import type { Suppression } from '../../domain/suppression.ts';
import { isUuid } from '../is-uuid.ts';
import type { HashedSuppression, SuppressionStore } from '../ports/suppression-store.ts';
import type { Queryable, StoreContext } from '../store-context.ts';
import { suppressionFromRow } from './suppression-from-row.ts';

/** Finds what keeps an address from being written to. */
export async function findSuppression(
  { db, vault }: StoreContext,
  channel: Channel,
  addressHash: Uint8Array,
): Promise<Suppression | undefined> {
  const row = await db
    .selectFrom('suppressions')
    .selectAll()
    .where('channel', '=', channel)
    .where('address_hash', '=', addressHash)
    .where('lifted_at', 'is', null)
    .executeTakeFirst();
  return row && suppressionFromRow(row, vault);
}

/** Lists suppressions, newest first, with the hashes of their addresses. */
export async function listSuppressions(
  { db, vault }: StoreContext,
  { channel, reason, includeLifted, after, limit }: Parameters<SuppressionStore['list']>[0],
): Promise<HashedSuppression[]> {
  if (after !== undefined && !isUuid(after)) return [];
  let query = db.selectFrom('suppressions').selectAll().orderBy('arrival', 'desc').limit(limit);
  if (channel !== undefined) query = query.where('channel', '=', channel);
  if (reason !== undefined) query = query.where('reason', '=', reason);
  if (includeLifted !== true) query = query.where('lifted_at', 'is', null);
  if (after !== undefined) query = query.where('arrival', '<', arrivalOf(db, after));
  return (await query.execute()).map((row) => ({
    ...suppressionFromRow(row, vault),
    addressHash: Buffer.from(row.address_hash).toString('hex'),
  }));
}

function arrivalOf(db: Queryable, suppressionId: string) {
  return db.selectFrom('suppressions').select('arrival').where('suppression_id', '=', suppressionId);
}
