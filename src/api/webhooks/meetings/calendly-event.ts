import { z } from 'zod';
import type { MeetingEvent } from '../../../domain/outcomes/meeting-event.ts';

const text = z.string().min(1).max(2_000);
const time = z.iso.datetime({ offset: true }).transform((stated) => new Date(stated));

/** Defines what we read of an event (developer.calendly.com, "Webhook payload"). Its answers and notes are not read. */
const eventSchema = z.object({
  event: z.enum(['invitee.created', 'invitee.canceled']),
  created_at: time.optional().catch(undefined),
  payload: z.object({
    /** Names the invitee of this very booking; one that is moved has another. */
    uri: text,
    email: text,
    rescheduled: z.boolean().nullish().catch(undefined),
    scheduled_event: z
      .object({ start_time: time.optional().catch(undefined) })
      .optional()
      .catch(undefined),
  }),
});

/** Reads an event of Calendly; undefined for one that says nothing of a meeting. */
export function calendlyEventFrom(value: unknown, receivedAt: Date): MeetingEvent | undefined {
  const parsed = eventSchema.safeParse(value);
  if (!parsed.success) return undefined;
  const { event, created_at, payload } = parsed.data;
  return {
    provider: 'calendly',
    kind: event === 'invitee.created' ? 'booked' : 'canceled',
    bookingId: payload.uri,
    emails: [payload.email],
    startsAt: payload.scheduled_event?.start_time,
    occurredAt: created_at ?? receivedAt,
    isMoved: event === 'invitee.canceled' && payload.rescheduled === true,
  };
}
