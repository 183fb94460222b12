import { sql } from 'kysely';
import type { Queryable } from '../store-context.ts';

/** Tells whether a lead has one of these addresses, or was written to there. */
export async function isOwnAddress(db: Queryable, leadId: string, hashes: readonly Buffer[]): Promise<boolean> {
  const found = await db
    .selectFrom('identities')
    .select(sql`1`.as('one'))
    .where('lead_id', '=', leadId)
    .where('hash', 'in', hashes)
    .unionAll(
      db
        .selectFrom('deliveries')
        .select(sql`1`.as('one'))
        .where('lead_id', '=', leadId)
        .where('address_hash', 'in', hashes),
    )
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}
