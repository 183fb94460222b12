import type { ConsentRules } from './double-opt-in.ts';
import { homeCountry, type HomeCountry } from './home-country.ts';
import type { LeadProfile } from './lead-profile.ts';

/**
 * Answers the country of the lead for whose sake only a confirmed address is sent what the lead did not ask for;
 * undefined where no such country is known.
 */
export function confirmationCountry(
  profile: Pick<LeadProfile, 'country' | 'phone' | 'email'>,
  { doubleOptIn }: ConsentRules,
): HomeCountry | undefined {
  const home = homeCountry(profile);
  return home !== undefined && doubleOptIn?.countries.includes(home.country) === true ? home : undefined;
}
