import { sql } from 'kysely';
import type { Channel } from '../../domain/message.ts';
import { OvertakenError } from '../overtaken-error.ts';
import type { Sealer } from '../sealing/sealer.ts';
import type { StoreContext } from '../store-context.ts';
import { identityKindOf } from './hash-address.ts';

/** A lead that an address belongs to. */
export interface AddressOwner {
  readonly leadId: string;
  readonly sealer: Sealer;
}

/**
 * Locks the rows of the leads that an address belongs to, in one order: those found by it, and those that were written to
 * there. Leaves out leads that were erased.
 * @throws OvertakenError when one was merged while this waited for its row
 */
export async function lockOwners(
  { db, vault }: StoreContext,
  channel: Channel,
  addressHash: Uint8Array,
): Promise<AddressOwner[]> {
  const named = db
    .selectFrom('identities')
    .select('lead_id')
    .where('kind', '=', identityKindOf[channel])
    .where('hash', '=', addressHash)
    .union(db.selectFrom('deliveries').select('lead_id').where('address_hash', '=', addressHash));
  const rows = await db
    .selectFrom('leads')
    .select(['lead_id', 'wrapped_key', 'merged_into_lead_id'])
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
  return rows.flatMap(({ lead_id, wrapped_key }) =>
    wrapped_key === null ? [] : { leadId: lead_id, sealer: vault.unlock(lead_id, wrapped_key) },
  );
}
