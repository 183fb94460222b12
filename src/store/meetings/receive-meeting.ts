import { meetingBookedTag, type MeetingEvent } from '../../domain/outcomes/meeting-event.ts';
import type { TimelineEvent } from '../../domain/timeline-event.ts';
import { stopAndHandOver } from '../enrollments/stop-and-hand-over.ts';
import type { LockedPerson } from '../leads/locked-person.ts';
import { lockByEmails } from '../outcomes/lock-by-emails.ts';
import type { ReceivedMeeting, WrittenStop } from '../ports/meeting-store.ts';
import { retryWhenOvertaken } from '../retry-when-overtaken.ts';
import type { StoreContext } from '../store-context.ts';
import { tellTimeline } from '../timeline/tell-timeline.ts';

/** Keeps what was told of a meeting in one transaction, which locks the rows of its leads first. */
export function receiveMeeting(
  { db, vault }: StoreContext,
  event: MeetingEvent,
  receivedAt: Date,
): Promise<ReceivedMeeting> {
  return retryWhenOvertaken(() =>
    db.transaction().execute(async (transaction) => {
      const context = { db: transaction, vault };
      const persons = await lockByEmails(context, event.emails);
      const leadIds = persons.map(({ leadId }) => leadId);
      const stops: WrittenStop[] = [];
      let isNew = false;
      for (const person of persons) {
        if (!(await keepEvent(context, person, event, receivedAt))) continue;
        isNew = true;
        await tellTimeline(transaction, person, toldOf(event, receivedAt));
        if (event.kind === 'booked') {
          const handingOver = { reason: 'meeting-booked', tags: [meetingBookedTag], at: receivedAt } as const;
          stops.push(await stopAndHandOver(transaction, person, handingOver));
        }
      }
      return { leadIds, isNew, stops };
    }),
  );
}

/** Answers false, and writes nothing, when this lead has the event already. */
async function keepEvent(
  { db, vault }: StoreContext,
  { leadId }: LockedPerson,
  { provider, kind, bookingId, startsAt, occurredAt }: MeetingEvent,
  receivedAt: Date,
): Promise<boolean> {
  const kept = await db
    .insertInto('meeting_events')
    .values({
      event_key: vault.hashDedupeKey(`meeting:${provider}:${kind}:${bookingId}`),
      lead_id: leadId,
      provider,
      kind,
      starts_at: startsAt ?? null,
      happened_at: occurredAt,
      received_at: receivedAt,
    })
    .onConflict((conflict) => conflict.columns(['event_key', 'lead_id']).doNothing())
    .returning('lead_id')
    .executeTakeFirst();
  return kept !== undefined;
}

const providerNames: Readonly<Record<MeetingEvent['provider'], string>> = { calendly: 'Calendly', hubspot: 'HubSpot' };

/** Told when it is heard: a story that goes back in time is not understood. */
function toldOf({ provider, kind, startsAt, isMoved = false }: MeetingEvent, at: Date): TimelineEvent {
  const where = `by ${providerNames[provider]}`;
  const data = { provider, ...(startsAt !== undefined && { startsAt: startsAt.toISOString() }) };
  if (kind === 'booked') return { at, type: 'meeting-booked', summary: `The lead booked a meeting ${where}.`, data };
  const summary = isMoved
    ? `The lead moved its meeting to another time ${where}.`
    : `The meeting was called off ${where}. Nothing is sent; a person decides what follows.`;
  return { at, type: 'meeting-canceled', summary, data: { ...data, isMoved } };
}
