import { sql } from 'kysely';
import { isUuid } from '../is-uuid.ts';
import type { Queryable } from '../store-context.ts';

/** Tells whether the e-mail address by which a lead is found has been confirmed by its owner. */
export async function isAddressConfirmed(db: Pick<Queryable, 'selectFrom'>, leadId: string): Promise<boolean> {
  if (!isUuid(leadId)) return false;
  const confirmed = await db
    .selectFrom('identities')
    .innerJoin('address_confirmations', 'address_confirmations.email_hash', 'identities.hash')
    .select(sql`1`.as('one'))
    .where('identities.lead_id', '=', leadId)
    .where('identities.kind', '=', 'email')
    .limit(1)
    .executeTakeFirst();
  return confirmed !== undefined;
}
