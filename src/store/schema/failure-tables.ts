import type { FailureEnding } from '../ports/failure-store.ts';
import type { Drawn } from './drawn.ts';

interface DeliveryResendsTable {
  resend_key: string;
  delivery_key: string;
  number: number;
  ordered_at: Date;
}

interface FailuresTable {
  failure_id: string;
  arrival: Drawn;
  lead_id: string;
  workflow_id: string;
  item: string;
  cause: string;
  kind: string;
  vendor: string | null;
  code: string;
  type: string;
  because: string;
  raised_at: Date;
  closed_at: Date | null;
  closed_how: FailureEnding | null;
}

/** The tables of what went wrong, and of what is sent once more. */
export interface FailureTables {
  delivery_resends: DeliveryResendsTable;
  failures: FailuresTable;
}
