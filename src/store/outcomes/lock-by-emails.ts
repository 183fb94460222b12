import { sql } from 'kysely';
import { OvertakenError } from '../overtaken-error.ts';
import { addressHashesOf } from '../replies/sender-hashes.ts';
import type { Sealer } from '../sealing/sealer.ts';
import type { StoreContext } from '../store-context.ts';

/** A lead whose row is locked. */
export interface LockedPerson {
  readonly leadId: string;
  readonly sealer: Sealer;
}

/**
 * Locks the rows of the leads that have one of the addresses, or were written to there, in one order; answers them by when
 * they came. Of a lead that was merged it is the one who goes on; leaves out those that were erased.
 * @throws OvertakenError when one was merged while this waited for its row
 */
export async function lockByEmails({ db, vault }: StoreContext, emails: readonly string[]): Promise<LockedPerson[]> {
  const hashes = emails.flatMap((fromAddress) => addressHashesOf(vault, { channel: 'email', fromAddress }));
  if (hashes.length === 0) return [];
  const named = db
    .selectFrom('identities')
    .select('lead_id')
    .where('kind', '=', 'email')
    .where('hash', 'in', hashes)
    .union(db.selectFrom('deliveries').select('lead_id').where('address_hash', 'in', hashes));
  const rows = await db
    .selectFrom('leads')
    .select(['lead_id', 'wrapped_key', 'merged_into_lead_id', 'created_at'])
    .where('lead_id', 'in', (query) =>
      query
        .selectFrom('leads as named')
        .select(sql<string>`coalesce(named.merged_into_lead_id, named.lead_id)`.as('lead_id'))
        .where('named.lead_id', 'in', named),
    )
    .orderBy('lead_id')
    .forUpdate()
    .execute();
  if (rows.some(({ merged_into_lead_id }) => merged_into_lead_id !== null)) throw new OvertakenError();
  return rows
    .toSorted((one, other) => one.created_at.getTime() - other.created_at.getTime())
    .flatMap(({ lead_id, wrapped_key }) =>
      wrapped_key === null ? [] : { leadId: lead_id, sealer: vault.unlock(lead_id, wrapped_key) },
    );
}
