import type { MeetingEvent } from '../../../domain/outcomes/meeting-event.ts';
import type { ReceivedMeeting } from '../../../store/ports/meeting-store.ts';
import type { ApiDependencies } from '../../api-dependencies.ts';
import type { PendingWork } from '../../pending-work.ts';
import { wakeStopped } from '../../wake-stopped.ts';

/** What taking in meetings and outcomes needs. */
export type OutcomeDependencies = Pick<ApiDependencies, 'store' | 'dispatcher' | 'outcomeDesk' | 'log'> & {
  readonly pendingWork: PendingWork;
};

/** Keeps what was told of a meeting, and wakes the workflows that are silent by it; should they not hear it, their next claim tells them. */
export async function takeMeeting(
  { store, dispatcher, pendingWork }: Pick<OutcomeDependencies, 'store' | 'dispatcher' | 'pendingWork'>,
  event: MeetingEvent,
  receivedAt: Date,
): Promise<ReceivedMeeting> {
  const received = await store.meetings.receive(event, receivedAt);
  wakeStopped({ dispatcher, pendingWork }, received.stops);
  return received;
}
