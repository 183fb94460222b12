import { sql } from 'kysely';
import type { Channel } from '../../domain/message.ts';
import { OvertakenError } from '../overtaken-error.ts';
import type { LockedPerson } from '../leads/locked-person.ts';
import type { StoreContext } from '../store-context.ts';
import { identityKindOf } from './hash-address.ts';

/** A lead that an address belongs to. */
export interface AddressOwner extends LockedPerson {
  readonly createdAt: Date;
}

/**
 * Locks the rows of the leads to whom one of some addresses belongs, in one order: those found by it, and those that were
 * written to there. Of a lead that was merged it is the one who goes on; leaves out leads that were erased.
 * @throws OvertakenError when one was merged while this waited for its row
 */
export async function lockOwners(
  { db, vault }: StoreContext,
  channel: Channel,
  addressHashes: readonly Uint8Array[],
): Promise<AddressOwner[]> {
  if (addressHashes.length === 0) return [];
  const named = db
    .selectFrom('identities')
    .select('lead_id')
    .where('kind', '=', identityKindOf[channel])
    .where('hash', 'in', addressHashes)
    .union(db.selectFrom('deliveries').select('lead_id').where('address_hash', 'in', addressHashes));
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
  return rows.flatMap(({ lead_id, wrapped_key, created_at }) =>
    wrapped_key === null ? [] : { leadId: lead_id, sealer: vault.unlock(lead_id, wrapped_key), createdAt: created_at },
  );
}
