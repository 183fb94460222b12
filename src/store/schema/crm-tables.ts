import type { Drawn } from './drawn.ts';

interface CrmStatesTable {
  crm_state_id: Drawn;
  lead_id: string;
  status: string | null;
  tags: string[];
  begun_at: Date;
  settled_at: Date | null;
}

/** The table of what the CRM may show by our own doing. */
export interface CrmTables {
  crm_states: CrmStatesTable;
}
