import type { TimelineEvent } from '../../domain/timeline-event.ts';
import type { LockedPerson } from '../leads/locked-person.ts';
import type { Queryable } from '../store-context.ts';
import { timelineRow } from './timeline-row.ts';

/** Adds events to the story of a lead. */
export async function tellTimeline(
  db: Queryable,
  { leadId, sealer }: LockedPerson,
  ...events: readonly TimelineEvent[]
): Promise<void> {
  if (events.length === 0) return;
  await db
    .insertInto('timeline_events')
    .values(events.map((event) => timelineRow(leadId, event, sealer)))
    .execute();
}
