import type { WrittenStop } from '../store/ports/meeting-store.ts';
import type { Dispatcher } from './dispatcher.ts';
import type { PendingWork } from './pending-work.ts';

interface WakingDependencies {
  readonly dispatcher: Pick<Dispatcher, 'dispatchStop'>;
  readonly pendingWork: Pick<PendingWork, 'add'>;
}

/**
 * Wakes the workflows of leads that were stopped, without waiting for it. Should they not hear it, their next claim tells
 * them.
 */
export function wakeStopped({ dispatcher, pendingWork }: WakingDependencies, stops: readonly WrittenStop[]): void {
  for (const { leadId, ordinal, reason } of stops) {
    pendingWork.add(dispatcher.dispatchStop(leadId, { ordinal, reason }));
  }
}
