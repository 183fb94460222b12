import type { Generated } from 'kysely';
import type { AlertForm } from '../../domain/on-call/group-alerts.ts';
import type { AlertState, CallOutcome } from '../ports/alert-store.ts';
import type { Drawn } from './drawn.ts';

interface AlertsTable {
  alert_id: string;
  alert_key: string;
  lead_id: string;
  submission_id: string;
  state: Generated<AlertState>;
  sealed_taker: Uint8Array | null;
  stop_ordinal: number | null;
  opened_at: Date;
  ended_at: Date | null;
}

interface AlertCallsTable {
  call_id: string;
  alert_id: string;
  hop: number;
  phone_hash: Uint8Array;
  sealed_person: Uint8Array;
  form: AlertForm;
  outcome: CallOutcome | null;
  called_at: Date;
}

interface OnCallSwapsTable {
  swap_id: Drawn;
  who: string;
  from_at: Date;
  until_at: Date;
  made_at: Date;
}

/** The tables of urgent alerts and of who is called about them. */
export interface AlertTables {
  alerts: AlertsTable;
  alert_calls: AlertCallsTable;
  on_call_swaps: OnCallSwapsTable;
}
