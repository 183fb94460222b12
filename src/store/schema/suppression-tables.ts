import type { Channel } from '../../domain/message.ts';
import type { SuppressionReason } from '../../domain/suppression.ts';
import type { Drawn } from './drawn.ts';

interface SuppressionsTable {
  suppression_id: string;
  arrival: Drawn;
  channel: Channel;
  address_hash: Uint8Array;
  reason: SuppressionReason;
  origin: string;
  suppressed_at: Date;
  sealed_hint: Uint8Array | null;
  lifted_at: Date | null;
  sealed_lift: Uint8Array | null;
}

/** The table of what must not be written to. */
export interface SuppressionTables {
  suppressions: SuppressionsTable;
}
