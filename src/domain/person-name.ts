import type { LeadProfile } from './lead-profile.ts';

/** Answers a person's name as far as they told it; undefined when they told none. */
export function personName({ firstName, lastName }: Pick<LeadProfile, 'firstName' | 'lastName'>): string | undefined {
  const given = [firstName, lastName].filter((part) => part !== undefined);
  return given.length === 0 ? undefined : given.join(' ');
}
