import type { Acknowledgement, Taker } from '../../store/ports/alert-store.ts';
import type { Store } from '../../store/store.ts';
import type { Dispatcher } from '../dispatcher.ts';
import type { PendingWork } from '../pending-work.ts';
import { wakeStopped } from '../wake-stopped.ts';

/** What taking a lead needs. */
export interface TakeDependencies {
  readonly store: Pick<Store, 'alerts'>;
  readonly dispatcher: Dispatcher;
  readonly pendingWork: PendingWork;
}

interface TakeRequest {
  readonly alertId: string;
  readonly taker: Taker;
  /** How it was said, for example `by the link`. */
  readonly how: string;
}

/**
 * Lets somebody take an urgent lead, the first wins, and wakes the workflow that calls people about it. Said again it wakes
 * it again, in case it was not heard.
 * @throws NotFoundError when the alert is unknown
 */
export async function takeLead(
  { store, dispatcher, pendingWork }: TakeDependencies,
  request: TakeRequest,
): Promise<Acknowledgement> {
  const taken = await store.alerts.acknowledge({ ...request, at: new Date() });
  if (taken.kind === 'taken') {
    const { leadIds, stopOrdinal: ordinal } = taken;
    const stops = leadIds.map((leadId) => ({ leadId, ordinal, reason: 'taken-over' }) as const);
    wakeStopped({ dispatcher, pendingWork }, stops);
  }
  return taken;
}
