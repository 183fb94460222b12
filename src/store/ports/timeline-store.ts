import type { TimelineEvent } from '../../domain/timeline-event.ts';

export interface TimelineStore {
  append(leadId: string, events: readonly TimelineEvent[]): Promise<void>;
  /** Lists the lead's events in the order they were written. */
  list(leadId: string): Promise<TimelineEvent[]>;
}
