import type { TimelineEvent } from '../domain/timeline-event.ts';
import type { Store } from '../store/store.ts';
import type { LeadSubject } from './subject.ts';

interface OutsideAction {
  /** Acts outside and answers the vendor's reference of what it made. */
  readonly perform: () => Promise<string>;
  readonly event: Omit<TimelineEvent, 'at'>;
}

/**
 * Acts outside unless the same action is on record, then records it and tells the timeline. At least once: a crash
 * between the act and its record repeats the act.
 */
export async function performOnce(
  store: Store,
  { leadId, nowMs }: LeadSubject,
  actionKey: string,
  { perform, event }: OutsideAction,
): Promise<void> {
  if ((await store.performedActions.find(actionKey)) !== undefined) return;
  const reference = await perform();
  const at = new Date(nowMs);
  await store.performedActions.record({ actionKey, leadId, reference, at });
  await store.timeline.append(leadId, [{ ...event, at }]);
}
