import type { Channel } from '../message.ts';

/** What a provider may tell of a message, in our words. */
export type DeliveryEventKind =
  | 'delivered'
  | 'deferred'
  /** The address does not exist, or takes nothing for good. */
  | 'hard-bounce'
  /** It could not be delivered, and another time it may. */
  | 'soft-bounce'
  /** The recipient's server refused us, not the address. */
  | 'blocked'
  | 'complaint'
  | 'unsubscribed'
  | 'opened'
  | 'clicked'
  | 'sms-failed';

/** One thing that a provider tells of one message. */
export interface DeliveryEvent {
  readonly provider: string;
  /** The provider's id of it, or what of it is the same whenever it is told again. */
  readonly eventId: string;
  readonly channel: Channel;
  readonly kind: DeliveryEventKind;
  readonly occurredAt: Date;
  /** To whom the message went. */
  readonly address: string;
  /** Our key, where the provider gives back what we sent along. */
  readonly deliveryKey?: string | undefined;
  readonly providerMessageId?: string | undefined;
  /** The provider's code or class of a failure, for example `5.1.1` or `30005`; no free text. */
  readonly code?: string | undefined;
  /** Of an opening or a click. */
  readonly userAgent?: string | undefined;
}
