import type { DeliveryEventKind } from '../../domain/delivery-events/delivery-event.ts';
import type { Channel } from '../../domain/message.ts';
import type { Drawn } from './drawn.ts';

interface DeliveryEventsTable {
  event_key: Uint8Array;
  arrival: Drawn;
  provider: string;
  channel: Channel;
  kind: DeliveryEventKind;
  occurred_at: Date;
  received_at: Date;
  address_hash: Uint8Array;
  delivery_key: string | null;
  lead_id: string | null;
  is_by_machine: boolean;
  code: string | null;
}

interface ChannelAlarmsTable {
  alarm_id: Drawn;
  channel: Channel;
  because: string;
  raised_at: Date;
}

interface WebhookTokensTable {
  token_hash: Uint8Array;
  content_hash: Uint8Array;
  seen_at: Date;
}

/** The tables of what providers tell, and of what follows from it for a whole channel. */
export interface DeliveryEventTables {
  delivery_events: DeliveryEventsTable;
  channel_alarms: ChannelAlarmsTable;
  webhook_tokens: WebhookTokensTable;
}
