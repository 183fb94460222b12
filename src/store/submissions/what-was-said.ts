import type { LeadProfile } from '../../domain/lead-profile.ts';
import type { SubmissionContent } from '../../domain/submission.ts';
import { withSortedKeys } from '../../domain/with-sorted-keys.ts';

/** What differs when a person sends the same form twice: `at` is the time of a consent. */
const passing: ReadonlySet<string> = new Set(['submittedAt', 'ipAddress', 'userAgent', 'at']);

/** Writes what a form said as one text that is the same whenever the same is said, whatever the order of its fields. */
export function whatWasSaid({
  profile,
  content,
}: {
  readonly profile: LeadProfile;
  readonly content: SubmissionContent;
}): string {
  return JSON.stringify({ profile, content }, (key, value: unknown) =>
    passing.has(key) ? undefined : withSortedKeys(value),
  );
}
