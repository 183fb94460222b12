import { sql } from 'kysely';
import type { Queryable } from '../store-context.ts';

/**
 * Locks an address until the transaction ends: alone to suppress it, shared to write to it. Several leads may have one
 * phone number, and not all of them are found by it, so their rows alone do not keep a claim from slipping past.
 */
export async function lockAddress(
  transaction: Queryable,
  addressHash: Uint8Array,
  how: 'alone' | 'shared',
): Promise<void> {
  const name = String(Buffer.from(addressHash).readBigInt64BE());
  await (
    how === 'alone'
      ? sql`select pg_advisory_xact_lock(${name}::bigint)`
      : sql`select pg_advisory_xact_lock_shared(${name}::bigint)`
  ).execute(transaction);
}
