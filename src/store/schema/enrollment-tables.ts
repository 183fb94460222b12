import type { ColumnType, Generated } from 'kysely';
import type { StopReason } from '../../domain/lead-state.ts';
import type { SequenceVersion } from '../../domain/sequence.ts';
import type { StepMapping } from '../../domain/versions/steps-after-move.ts';
import type { Enrollment } from '../ports/enrollment-store.ts';

interface SequenceVersionsTable {
  hash: string;
  /** Read parsed, written as JSON text. */
  version: ColumnType<SequenceVersion, string, never>;
}

interface EnrollmentsTable {
  enrollment_id: string;
  lead_id: string;
  cause_id: string;
  sequence_name: string;
  version_hash: string;
  ordinal: Generated<number>;
  started_at: Date;
  state: Generated<Enrollment['state']>;
  ended_at: Date | null;
  stop_reason: StopReason | null;
  next_what: string | null;
  next_at: Date | null;
  next_because: string | null;
  next_step_id: string | null;
  version_order_id: string | null;
}

interface VersionOrdersTable {
  order_id: string;
  sequence_name: string;
  from_hash: string;
  to_hash: string | null;
  /** Read parsed, written as JSON text. */
  step_mapping: ColumnType<StepMapping, string, never>;
  keeps_written: boolean;
  given_by: string;
  reason: string | null;
  ordered_at: Date;
}

interface VersionRecallsTable {
  version_hash: string;
  recalled_by: string;
  reason: string;
  recalled_at: Date;
}

interface StopsTable {
  ordinal: Generated<number>;
  lead_id: string;
  reason: StopReason;
  stopped_at: Date;
}

interface AddressConfirmationsTable {
  enrollment_id: string;
  lead_id: string;
  email_hash: Uint8Array;
  confirmed_at: Date;
  sealed_evidence: Uint8Array;
  dispatched_at: Date | null;
}

/** The tables of leads' runs through sequences. */
export interface EnrollmentTables {
  sequence_versions: SequenceVersionsTable;
  enrollments: EnrollmentsTable;
  version_orders: VersionOrdersTable;
  version_recalls: VersionRecallsTable;
  stops: StopsTable;
  address_confirmations: AddressConfirmationsTable;
}
