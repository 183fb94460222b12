import type { DeliveryEventKind } from '../../domain/delivery-events/delivery-event.ts';

/** What each kind means, as a sentence of the lead's story. */
export const eventWords: Readonly<Record<DeliveryEventKind, string>> = {
  delivered: 'A message was delivered.',
  deferred: 'A message is delayed: the recipient’s server takes it later.',
  'hard-bounce': 'A message came back: the address takes none.',
  'soft-bounce': 'A message could not be delivered this time.',
  blocked: 'A message was blocked by the recipient’s server.',
  complaint: 'The lead reported a message as spam.',
  unsubscribed: 'The lead unsubscribed at the provider.',
  opened: 'A message was opened.',
  clicked: 'A link of a message was opened.',
  'sms-failed': 'An SMS could not be delivered.',
};
