import type { Generated } from 'kysely';

interface VendorGatesTable {
  vendor: string;
  next_free_at: Date;
  turn_at: Date | null;
  slowed_until: Date | null;
  given_up_at: Generated<Date[]>;
  opened_at: Date | null;
  code: string | null;
  closed_at: Date | null;
}

/** The table of what all workers know of vendors. */
export interface VendorTables {
  vendor_gates: VendorGatesTable;
}
