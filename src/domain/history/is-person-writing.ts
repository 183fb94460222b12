import type { CrmActivity } from './crm-history.ts';

/** After so long without a word of ours, nobody is writing any more. */
const lately = 14 * 86_400_000;

/** Tells whether one of our people wrote to a contact or called it within the last two weeks, as far as the CRM knows. */
export function isPersonWriting(activities: readonly CrmActivity[], now: Date): boolean {
  return activities.some(
    ({ kind, direction, at }) =>
      (kind === 'email' || kind === 'call') && direction === 'out' && now.getTime() - at.getTime() < lately,
  );
}
