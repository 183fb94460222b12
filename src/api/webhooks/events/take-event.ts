import { isMachineOpening } from '../../../domain/delivery-events/is-machine-opening.ts';
import type { DeliveryEvent } from '../../../domain/delivery-events/delivery-event.ts';
import { softBounceRule, suppressionByEvent } from '../../../domain/delivery-events/suppression-by-event.ts';
import type { ApiDependencies } from '../../api-dependencies.ts';
import { closeAddress } from '../../close-address.ts';
import type { PendingWork } from '../../pending-work.ts';
import { watchChannel } from './watch-channel.ts';

/** What taking in an event needs. */
export type EventDependencies = Pick<ApiDependencies, 'store' | 'dispatcher' | 'log'> & {
  readonly pendingWork: PendingWork;
};

/** What may make a channel's share of trouble too large. */
const troubles: ReadonlySet<DeliveryEvent['kind']> = new Set(['hard-bounce', 'blocked', 'complaint', 'sms-failed']);

/**
 * Takes in one event: closes its address where it says so, and only then keeps it, so that an event whose work broke off is
 * worked again when the vendor repeats it. One that is known changes nothing: an operator may have undone what it did.
 */
export async function takeEvent(
  dependencies: EventDependencies,
  event: DeliveryEvent,
  receivedAt: Date,
): Promise<'taken' | 'known'> {
  const { deliveryEvents } = dependencies.store;
  const since = new Date(event.occurredAt.getTime() - softBounceRule.withinMs);
  const { isKnown, delivery, softBounceCount } = await deliveryEvents.place(event, since);
  if (isKnown) return 'known';
  const reason = suppressionByEvent(event, softBounceCount);
  if (reason !== undefined) {
    const { channel, address, provider } = event;
    await closeAddress(dependencies, { channel, address, reason, origin: provider, at: receivedAt });
  }
  const isByMachine = isMachineOpening(event, delivery?.sentAt);
  const isNew = await deliveryEvents.record({ event, delivery, isByMachine, receivedAt });
  if (isNew && delivery !== undefined && troubles.has(event.kind)) {
    await watchChannel(dependencies, event.channel, receivedAt);
  }
  return isNew ? 'taken' : 'known';
}
