import { isUuid } from '../is-uuid.ts';
import { leadSealer } from '../leads/lead-sealer.ts';
import type { TimelineStore } from '../ports/timeline-store.ts';
import type { StoreContext } from '../store-context.ts';
import { tellTimeline } from './tell-timeline.ts';
import { timelineEventFromRow } from './timeline-row.ts';

/** Makes the part of the store that keeps each lead's story. */
export function createTimelineStore(context: StoreContext): TimelineStore {
  const { db, vault } = context;
  return {
    async append(leadId, events) {
      if (events.length === 0) return;
      await tellTimeline(db, { leadId, sealer: await leadSealer(context, leadId) }, ...events);
    },
    async list(leadId) {
      if (!isUuid(leadId)) return [];
      const rows = await db
        .selectFrom('timeline_events')
        .innerJoin('leads', 'leads.lead_id', 'timeline_events.lead_id')
        .select(['at', 'type', 'sealed_event', 'wrapped_key'])
        .where('timeline_events.lead_id', '=', leadId)
        .orderBy('event_id')
        .execute();
      return rows.map((row) => timelineEventFromRow(row, vault.unlock(leadId, row.wrapped_key)));
    },
  };
}
