import type { ColumnType } from 'kysely';
import type { MeetingEvent, MeetingProvider } from '../../domain/outcomes/meeting-event.ts';
import type { OutcomeKind, OutcomeOrigin } from '../../domain/outcomes/outcome.ts';
import type { Drawn } from './drawn.ts';

interface MeetingEventsTable {
  event_key: Uint8Array;
  lead_id: string;
  arrival: Drawn;
  provider: MeetingProvider;
  kind: MeetingEvent['kind'];
  starts_at: Date | null;
  happened_at: Date;
  received_at: Date;
}

interface OutcomesTable {
  outcome_id: string;
  arrival: Drawn;
  lead_id: string;
  kind: OutcomeKind;
  origin: OutcomeOrigin;
  reference_hash: Uint8Array | null;
  /** Read as text, as numerics are. */
  amount: ColumnType<string | null, number | null, number | null>;
  currency: string | null;
  happened_at: Date;
  recorded_at: Date;
  told_at: Date;
  withdrawn_at: Date | null;
  sealed_word: Uint8Array;
}

/** The tables of what leads came to. */
export interface OutcomeTables {
  meeting_events: MeetingEventsTable;
  outcomes: OutcomesTable;
}
