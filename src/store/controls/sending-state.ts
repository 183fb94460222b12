import { sql, type RawBuilder } from 'kysely';
import type { ModeHold } from '../../domain/sending-mode.ts';
import type { ClaimAnswer } from '../ports/delivery-store.ts';

type HeldBecause = Exclude<Extract<ClaimAnswer, { kind: 'held' }>['because'], 'reply-being-read' | ModeHold>;

interface ClaimedMessage {
  readonly leadId: string;
  readonly messageId: string;
}

/**
 * Reads what operators hold back, as part of the query that a claim is decided by: null when nothing is. A pause holds for all
 * leads that turned out to be the same person.
 */
export function heldByOperators({ leadId, messageId }: ClaimedMessage): RawBuilder<HeldBecause | null> {
  return sql<HeldBecause | null>`case
    when exists (select 1 from sending_stops where scope = 'all') then 'all-sending-stopped'
    when exists (
      select 1 from sending_stops join messages on messages.channel = sending_stops.scope
      where messages.message_id = ${messageId}
    ) then 'channel-paused'
    when exists (
      select 1 from lead_pauses join leads on leads.lead_id = lead_pauses.lead_id
      where ${leadId}::uuid in (leads.lead_id, leads.merged_into_lead_id)
    ) then 'paused'
    when exists (select 1 from messages where message_id = ${messageId} and withdrawn_at is not null) then 'withdrawn'
    when exists (
      select 1 from version_recalls join messages using (version_hash) where messages.message_id = ${messageId}
    ) then 'recalled'
  end`;
}
