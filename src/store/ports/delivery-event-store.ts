import type { ChannelTraffic } from '../../domain/delivery-events/find-channel-trouble.ts';
import type { DeliveryEvent, DeliveryEventKind } from '../../domain/delivery-events/delivery-event.ts';
import type { Channel } from '../../domain/message.ts';

/** Where an event belongs, before it is kept. */
export interface EventPlace {
  /** True: it was told before. */
  readonly isKnown: boolean;
  /** The delivery that it is about; absent when we sent none. */
  readonly delivery?:
    { readonly deliveryKey: string; readonly leadId: string; readonly sentAt: Date | undefined } | undefined;
  /** Those of the same address since the given time and since its last suppression was undone. */
  readonly softBounceCount: number;
}

/** An event as it is read back. */
interface StoredDeliveryEvent {
  readonly kind: DeliveryEventKind;
  readonly provider: string;
  readonly occurredAt: Date;
  readonly isByMachine: boolean;
  readonly code?: string | undefined;
}

/** What providers tell of deliveries. */
export interface DeliveryEventStore {
  /** Finds what an event is about: by our key, else by the provider's id of the message. */
  place(event: DeliveryEvent, softBouncesSince: Date): Promise<EventPlace>;
  /** Keeps an event and tells the lead's timeline; again, it changes nothing and answers false. */
  record(request: {
    readonly event: DeliveryEvent;
    readonly delivery: EventPlace['delivery'];
    readonly isByMachine: boolean;
    readonly receivedAt: Date;
  }): Promise<boolean>;
  /** Lists what was told of a delivery, by when it happened. */
  listOf(deliveryKey: string): Promise<StoredDeliveryEvent[]>;
  /** Counts what became of a channel's messages since a time, or since its last alarm when that is later. */
  countTraffic(channel: Channel, since: Date): Promise<ChannelTraffic>;
  /** Notes that too much went wrong on a channel, so that it is not counted again. */
  alarm(channel: Channel, because: string, at: Date): Promise<void>;
}
