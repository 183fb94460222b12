import type { Generated } from 'kysely';
import type { OwnerOrigin } from '../../domain/owners/choose-owner.ts';

interface LeadOwnersTable {
  lead_id: string;
  rep: string;
  origin: OwnerOrigin;
  turn: Generated<number>;
  since: Date;
  crm_owner_id: string | null;
  is_owed_to_crm: boolean;
}

/** The table of whose lead it is. */
export interface OwnerTables {
  lead_owners: LeadOwnersTable;
}
