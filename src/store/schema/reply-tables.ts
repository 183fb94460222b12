import type { Channel } from '../../domain/message.ts';
import type { ReplyReceipt } from '../ports/reply-store.ts';
import type { Drawn } from './drawn.ts';

interface RepliesTable {
  reply_id: string;
  arrival: Drawn;
  lead_id: string | null;
  matched_by: NonNullable<ReplyReceipt['matchedBy']> | null;
  channel: Channel;
  provider: string;
  provider_message_id: string;
  received_at: Date;
  sealed_content: Uint8Array;
  sealed_body: Uint8Array;
  dispatched_at: Date | null;
  /** What it was found to be. */
  sealed_outcome: Uint8Array | null;
}

interface HoldsTable {
  reply_id: string;
  lead_id: string;
  ordinal: Drawn;
  placed_at: Date;
  released_at: Date | null;
  paused_until: Date | null;
}

interface TeamAnswersTable {
  provider: string;
  provider_message_id: string;
  lead_id: string;
  received_at: Date;
}

/** The tables of what leads answered, and what our own people wrote to them. */
export interface ReplyTables {
  team_answers: TeamAnswersTable;
  replies: RepliesTable;
  holds: HoldsTable;
}
