import type { StopReason } from '../../domain/lead-state.ts';
import type { MeetingEvent } from '../../domain/outcomes/meeting-event.ts';

/** A stop that the store has written, for the lead's workflow to hear of. */
export interface WrittenStop {
  readonly leadId: string;
  readonly ordinal: number;
  readonly reason: StopReason;
}

/** What became of a meeting that was told. */
export interface ReceivedMeeting {
  /** The leads that have one of the addresses; none when nobody is known by them. */
  readonly leadIds: readonly string[];
  /** False when it was told before. */
  readonly isNew: boolean;
  readonly stops: readonly WrittenStop[];
}

/** What leads book with people of ours. */
export interface MeetingStore {
  /**
   * Keeps an event for every lead that has one of its addresses. A booking stops what runs for them, in the same
   * transaction, and hands them over; a cancellation is told in their timelines alone, a person decides what follows. Again,
   * it changes nothing.
   */
  receive(event: MeetingEvent, receivedAt: Date): Promise<ReceivedMeeting>;
}
