/** Who tells of meetings. */
export type MeetingProvider = 'calendly' | 'hubspot';

/** A meeting that was booked or called off. */
export interface MeetingEvent {
  readonly provider: MeetingProvider;
  readonly kind: 'booked' | 'canceled';
  /** The provider's id of the booking, the same for its cancellation. */
  readonly bookingId: string;
  /** The addresses of the one who booked. */
  readonly emails: readonly string[];
  readonly startsAt?: Date | undefined;
  readonly occurredAt: Date;
  /** True: it was called off because another time was booked instead. */
  readonly isMoved?: boolean | undefined;
}

/** The tag that tells CRM users that the lead has a meeting. */
export const meetingBookedTag = 'meeting:booked';
