import { sql } from 'kysely';
import type { DeliveryEvent } from '../../domain/delivery-events/delivery-event.ts';
import type { EventPlace } from '../ports/delivery-event-store.ts';
import type { Vault } from '../sealing/vault.ts';
import type { Queryable, StoreContext } from '../store-context.ts';
import { hashAddress } from '../suppressions/hash-address.ts';

/** By what an event is the same whenever it is told. */
export function eventKeyOf(vault: Vault, { provider, eventId }: Pick<DeliveryEvent, 'provider' | 'eventId'>): Buffer {
  return vault.hashDedupeKey(`event:${provider}:${eventId}`);
}

/** Finds whether an event was told before, what it is about, and how often its address bounced softly before. */
export async function placeEvent(
  { db, vault }: StoreContext,
  event: DeliveryEvent,
  softBouncesSince: Date,
): Promise<EventPlace> {
  const known = await db
    .selectFrom('delivery_events')
    .select('event_key')
    .where('event_key', '=', eventKeyOf(vault, event))
    .executeTakeFirst();
  return {
    isKnown: known !== undefined,
    delivery: await findDelivery(db, event),
    softBounceCount: await countSoftBounces({ db, vault }, event, softBouncesSince),
  };
}

async function findDelivery(
  db: Queryable,
  { provider, deliveryKey, providerMessageId }: DeliveryEvent,
): Promise<EventPlace['delivery']> {
  const deliveries = db
    .selectFrom('deliveries')
    .select(['delivery_key', 'sent_at', 'lead_id'])
    .where('deliveries.provider', '=', provider);
  const row =
    (deliveryKey && (await deliveries.where('delivery_key', '=', deliveryKey).executeTakeFirst())) ??
    (providerMessageId && (await deliveries.where('provider_message_id', '=', providerMessageId).executeTakeFirst()));
  if (row === undefined || row === '') return undefined;
  return { deliveryKey: row.delivery_key, leadId: row.lead_id, sentAt: row.sent_at ?? undefined };
}

async function countSoftBounces({ db, vault }: StoreContext, event: DeliveryEvent, since: Date): Promise<number> {
  if (event.kind !== 'soft-bounce') return 0;
  const addressHash = hashAddress(vault, event.channel, event.address);
  const { count } = await db
    .selectFrom('delivery_events')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('channel', '=', event.channel)
    .where('address_hash', '=', addressHash)
    .where('kind', '=', 'soft-bounce')
    .where('occurred_at', '>', since)
    .where(
      'occurred_at',
      '>',
      sql<Date>`coalesce((select max(lifted_at) from suppressions
        where suppressions.channel = ${event.channel} and suppressions.address_hash = ${addressHash}), '-infinity')`,
    )
    .executeTakeFirstOrThrow();
  return count;
}
