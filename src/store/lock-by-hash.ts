import { sql } from 'kysely';
import type { Queryable } from './store-context.ts';

/**
 * Takes the lock that a hash stands for until the transaction ends: alone, or shared with others who take it so. Locks of
 * equal hashes are one, whatever was hashed.
 */
export async function lockByHash(transaction: Queryable, hash: Uint8Array, how: 'alone' | 'shared'): Promise<void> {
  const name = String(Buffer.from(hash).readBigInt64BE());
  await (
    how === 'alone'
      ? sql`select pg_advisory_xact_lock(${name}::bigint)`
      : sql`select pg_advisory_xact_lock_shared(${name}::bigint)`
  ).execute(transaction);
}
