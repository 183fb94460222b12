import type { DeliveryEventStore } from '../ports/delivery-event-store.ts';
import type { StoreContext } from '../store-context.ts';
import { countTraffic } from './count-traffic.ts';
import { placeEvent } from './place-event.ts';
import { recordEvent } from './record-event.ts';

/** Makes the part of the store that keeps what providers tell of deliveries. */
export function createDeliveryEventStore(context: StoreContext): DeliveryEventStore {
  const { db } = context;
  return {
    place: (event, softBouncesSince) => placeEvent(context, event, softBouncesSince),
    record: (request) => recordEvent(context, request),
    async listOf(deliveryKey) {
      const rows = await db
        .selectFrom('delivery_events')
        .select(['kind', 'provider', 'occurred_at', 'is_by_machine', 'code'])
        .where('delivery_key', '=', deliveryKey)
        .orderBy('occurred_at')
        .orderBy('arrival')
        .execute();
      return rows.map(({ kind, provider, occurred_at, is_by_machine, code }) => ({
        kind,
        provider,
        occurredAt: occurred_at,
        isByMachine: is_by_machine,
        ...(code !== null && { code }),
      }));
    },
    countTraffic: (channel, since) => countTraffic(context, channel, since),
    async alarm(channel, because, at) {
      await db.insertInto('channel_alarms').values({ channel, because, raised_at: at }).execute();
    },
  };
}
