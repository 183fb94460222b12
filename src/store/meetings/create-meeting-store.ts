import type { MeetingStore } from '../ports/meeting-store.ts';
import type { StoreContext } from '../store-context.ts';
import { receiveMeeting } from './receive-meeting.ts';

/** Makes the part of the store that keeps what leads book. */
export function createMeetingStore(context: StoreContext): MeetingStore {
  return { receive: (event, receivedAt) => receiveMeeting(context, event, receivedAt) };
}
