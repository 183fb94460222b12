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

/**
 * Suppresses an address and wakes the workflows of the leads that are silent by it now. Should they not hear it, their next
 * claim tells them.
 */
export async function closeAddress(
  { store, dispatcher, pendingWork }: ClosingDependencies,
  request: Parameters<Store['suppressions']['suppress']>[0],
): Promise<SuppressedAddress> {
  const closed = await store.suppressions.suppress(request);
  wakeStopped({ dispatcher, pendingWork }, closed.stops);
  return closed;
}
