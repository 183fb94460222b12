import type { Channel } from '../../domain/message.ts';
import type { SendingMode } from '../../domain/sending-mode.ts';
import type { SendingScope } from '../ports/control-store.ts';
import type { Drawn } from './drawn.ts';

interface SendingStopsTable {
  scope: SendingScope;
  stopped_by: string;
  note: string | null;
  stopped_at: Date;
}

interface SendingModeChangesTable {
  change_number: Drawn;
  channel: Channel;
  mode: SendingMode;
  allow_list: string[];
  changed_by: string;
  note: string;
  changed_at: Date;
}

interface LeadPausesTable {
  lead_id: string;
  paused_at: Date;
}

interface LeadOrdersTable {
  order_id: string;
  arrival: Drawn;
  lead_id: string;
  submission_id: string;
  sequence_name: string;
  ordered_at: Date;
  admitted_run_id: string | null;
  after_step: string | null;
}

interface CommandWordsTable {
  command_id: string;
  given_by: string;
  note: string | null;
  given_at: Date;
}

/** The tables of what operators stopped, paused and ordered. */
export interface ControlTables {
  sending_stops: SendingStopsTable;
  sending_mode_changes: SendingModeChangesTable;
  lead_pauses: LeadPausesTable;
  lead_orders: LeadOrdersTable;
  command_words: CommandWordsTable;
}
