import type { Insertable, Selectable } from 'kysely';
import type { TimelineEvent } from '../../domain/timeline-event.ts';
import type { Database } from '../schema.ts';
import type { Sealer } from '../sealing/sealer.ts';

type Table = Database['timeline_events'];

/** Writes an event of the lead's story as a row. */
export function timelineRow(leadId: string, { at, type, ...told }: TimelineEvent, sealer: Sealer): Insertable<Table> {
  return { lead_id: leadId, at, type, sealed_event: sealer.seal('timeline_events.sealed_event', told) };
}

/** Reads an event from its row. */
export function timelineEventFromRow(
  { at, type, sealed_event }: Pick<Selectable<Table>, 'at' | 'type' | 'sealed_event'>,
  sealer: Sealer,
): TimelineEvent {
  return { at, type, ...sealer.open('timeline_events.sealed_event', sealed_event) };
}
