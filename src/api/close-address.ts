import type { SuppressedAddress } from '../store/ports/suppression-store.ts';
import type { Store } from '../store/store.ts';
import type { Dispatcher } from './dispatcher.ts';
import type { PendingWork } from './pending-work.ts';
import { wakeStopped } from './wake-stopped.ts';

/** What closing an address needs. */
export interface ClosingDependencies {
  readonly store: Pick<Store, 'suppressions'>;
  readonly dispatcher: Dispatcher;
  readonly pendingWork: PendingWork;
}

type Closing = Parameters<Store['suppressions']['suppress' | 'suppressHash']>[0];

/**
 * Suppresses an address, or one of which only the keyed hash is known, and wakes the workflows of the leads that are silent
 * by it now. Should they not hear it, their next claim tells them.
 */
export async function closeAddress(
  { store, dispatcher, pendingWork }: ClosingDependencies,
  closing: Closing,
): Promise<SuppressedAddress> {
  const { suppressions } = store;
  const closed = await ('address' in closing ? suppressions.suppress(closing) : suppressions.suppressHash(closing));
  wakeStopped({ dispatcher, pendingWork }, closed.stops);
  return closed;
}
