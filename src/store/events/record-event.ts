import { insertForEach } from '../insert-for-each.ts';
import { leadSealer } from '../leads/lead-sealer.ts';
import type { DeliveryEventStore } from '../ports/delivery-event-store.ts';
import type { StoreContext } from '../store-context.ts';
import { hashAddress } from '../suppressions/hash-address.ts';
import { timelineRow } from '../timeline/timeline-row.ts';
import { eventWords } from './event-words.ts';
import { eventKeyOf } from './place-event.ts';

/** Keeps an event and tells the timeline of its lead, in one statement; again, it changes nothing. */
export async function recordEvent(
  { db, vault }: StoreContext,
  { event, delivery, isByMachine, receivedAt }: Parameters<DeliveryEventStore['record']>[0],
): Promise<boolean> {
  const { provider, channel, kind, occurredAt, address, code } = event;
  const statement = db.with('new_event', (query) =>
    query
      .insertInto('delivery_events')
      .values({
        event_key: eventKeyOf(vault, event),
        provider,
        channel,
        kind,
        occurred_at: occurredAt,
        received_at: receivedAt,
        address_hash: hashAddress(vault, channel, address),
        delivery_key: delivery?.deliveryKey ?? null,
        lead_id: delivery?.leadId ?? null,
        is_by_machine: isByMachine,
        code: code ?? null,
      })
      .onConflict((conflict) => conflict.column('event_key').doNothing())
      .returning('event_key'),
  );
  if (delivery === undefined) return (await statement.selectFrom('new_event').selectAll().execute()).length > 0;
  const sealer = await leadSealer({ db, vault }, delivery.leadId);
  const told = {
    at: occurredAt,
    type: 'delivery-reported' as const,
    summary: isByMachine ? `${eventWords[kind]} It was a machine, not the lead.` : eventWords[kind],
    data: { kind, provider, code, deliveryKey: delivery.deliveryKey },
  };
  const rows = await statement
    .with('new_line', (query) =>
      insertForEach(query, 'new_event', 'timeline_events', timelineRow(delivery.leadId, told, sealer)),
    )
    .selectFrom('new_event')
    .selectAll()
    .execute();
  return rows.length > 0;
}
