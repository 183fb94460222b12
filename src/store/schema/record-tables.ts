import type { ColumnType } from 'kysely';
import type { TimelineEventType } from '../../domain/timeline-event.ts';
import type { ModelCall } from '../ports/model-call-store.ts';
import type { Drawn } from './drawn.ts';

interface TimelineEventsTable {
  event_id: Drawn;
  lead_id: string;
  at: Date;
  type: TimelineEventType;
  sealed_event: Uint8Array;
}

interface ModelCallsTable {
  model_call_id: Drawn;
  lead_id: string;
  submission_id: string;
  purpose: ModelCall['purpose'];
  at: Date;
  vendor: string;
  model: string | null;
  prompt_hash: string;
  sealed_prompt: Uint8Array;
  sealed_answer: Uint8Array | null;
  error_code: string | null;
  input_tokens: number | null;
  output_tokens: number | null;
  /** Read as text, as numerics are. */
  cost_usd: ColumnType<string | null, number | null, never>;
  latency_ms: number;
}

interface PerformedActionsTable {
  action_key: string;
  lead_id: string;
  reference: string;
  performed_at: Date;
}

/** The tables of what was done. */
export interface RecordTables {
  timeline_events: TimelineEventsTable;
  model_calls: ModelCallsTable;
  performed_actions: PerformedActionsTable;
}
