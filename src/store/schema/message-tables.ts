import type { Channel, Verdict } from '../../domain/message.ts';
import type { DeliveryState } from '../ports/delivery-store.ts';
import type { Message } from '../ports/message-store.ts';

interface DraftsTable {
  draft_id: string;
  lead_id: string;
  enrollment_id: string;
  step_id: string;
  attempt: number;
  sealed_written: Uint8Array;
  sealed_content: Uint8Array;
  language: string | null;
  model: string;
  sealed_verdict: Uint8Array | null;
  written_at: Date;
  withdrawn_at: Date | null;
}

interface MessagesTable {
  message_id: string;
  lead_id: string;
  enrollment_id: string;
  step_id: string;
  channel: Channel;
  sealed_content: Uint8Array;
  verdict_result: Verdict['result'];
  sealed_verdict_reasons: Uint8Array;
  written_by: Message['writtenBy'];
  experiment_name: string | null;
  experiment_arm: string | null;
  sender: string | null;
  drafted_at: Date;
  version_hash: string;
  withdrawn_at: Date | null;
  approved_at: Date | null;
}

interface DeliveriesTable {
  delivery_key: string;
  lead_id: string;
  enrollment_id: string;
  step_id: string;
  message_id: string;
  provider: string;
  message_id_local_part: string;
  state: DeliveryState;
  tries: number;
  attempt_token: string | null;
  deadline_at: Date | null;
  code: string | null;
  provider_message_id: string | null;
  sent_at: Date | null;
  address_hash: Uint8Array | null;
  business_at: Date | null;
  company_hash: Uint8Array | null;
  content_hash: Uint8Array | null;
}

/** The tables of what was written to leads, and what became of it. */
export interface MessageTables {
  drafts: DraftsTable;
  messages: MessagesTable;
  deliveries: DeliveriesTable;
}
