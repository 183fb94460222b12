import type { Selectable } from 'kysely';
import type { LeadOwner } from '../ports/owner-store.ts';
import type { Database } from '../schema.ts';

export const ownerColumns = ['rep', 'origin', 'since', 'crm_owner_id', 'is_owed_to_crm'] as const;

type OwnerRow = Pick<Selectable<Database['lead_owners']>, (typeof ownerColumns)[number]>;

/** The columns beside a lead's row, all null when nobody owns it. */
export type MaybeOwned = { readonly [Column in keyof OwnerRow]: OwnerRow[Column] | null };

/** Reads an owner from a row that joins it; undefined when nobody owns the lead. */
export function ownerFromRow({ rep, origin, since, crm_owner_id, is_owed_to_crm }: MaybeOwned): LeadOwner | undefined {
  if (rep === null || origin === null || since === null) return undefined;
  return { rep, origin, since, crmOwnerId: crm_owner_id ?? undefined, isOwedToCrm: is_owed_to_crm === true };
}
