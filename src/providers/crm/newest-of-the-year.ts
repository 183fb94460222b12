import type { CrmActivity } from '../../domain/history/crm-history.ts';

const maxActivities = 10;
const yearMs = 365 * 86_400_000;

/** Picks what a history tells of activities: the newest ten of the last year, newest first. */
export function newestOfTheYear(activities: readonly CrmActivity[], now: Date): CrmActivity[] {
  return activities
    .filter(({ at }) => at <= now && at.getTime() > now.getTime() - yearMs)
    .toSorted((one, other) => other.at.getTime() - one.at.getTime())
    .slice(0, maxActivities);
}
