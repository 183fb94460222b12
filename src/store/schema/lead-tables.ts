import type { Generated } from 'kysely';
import type { LeadStatus } from '../../domain/lead-state.ts';
import type { RoutePriority } from '../../domain/routes.ts';
import type { IdentityKind } from '../sealing/vault.ts';

interface LeadsTable {
  lead_id: string;
  reply_token: string;
  wrapped_key: Uint8Array | null;
  sealed_profile: Uint8Array;
  status: LeadStatus;
  priority: RoutePriority;
  tags: Generated<string[]>;
  source: string;
  made_in_sandbox: boolean;
  assessed_submission_id: string | null;
  merged_into_lead_id: string | null;
  set_back_at: Date | null;
  created_at: Date;
  updated_at: Date;
}

interface IdentitiesTable {
  kind: IdentityKind;
  hash: Uint8Array;
  lead_id: string;
  /** Of the domain of an e-mail address. */
  company_hash: Uint8Array | null;
}

/** The tables of who leads are. */
export interface LeadTables {
  leads: LeadsTable;
  identities: IdentitiesTable;
}
