import type { Foreseen } from './foresee.ts';

/** What may differ between two playbooks for one lead. */
export type Difference =
  'source' | 'route' | 'sequence' | 'first message' | 'later steps' | 'alerts' | 'tags' | 'priority';

/** Names what a lead would get otherwise; empty when nothing. */
export function differences(before: Foreseen, after: Foreseen): Difference[] {
  const isSameFirst = before.firstSubject === after.firstSubject && before.firstText === after.firstText;
  const isSameSequence = before.sequence === after.sequence;
  const found: Readonly<Record<Difference, boolean>> = {
    source: before.source !== after.source,
    route: before.route !== after.route,
    sequence: !isSameSequence,
    'first message': !isSameFirst,
    'later steps': isSameSequence && isSameFirst && before.sequenceHash !== after.sequenceHash,
    alerts: before.alerts.join() !== after.alerts.join(),
    tags: before.tags.join() !== after.tags.join(),
    priority: before.priority !== after.priority,
  };
  return (Object.keys(found) as Difference[]).filter((name) => found[name]);
}
