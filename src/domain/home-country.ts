import { parsePhoneNumberFromString } from 'libphonenumber-js';
import { alpha2ByAlpha3 } from './hygiene/country-codes.ts';
import type { LeadProfile } from './lead-profile.ts';

/** The country that a lead is taken to live in, and what says so. */
export interface HomeCountry {
  /** ISO 3166-1 alpha-2, in capitals. */
  readonly country: string;
  readonly by: 'statement' | 'phone' | 'email-domain';
}

/**
 * Country-code domains are named after ISO 3166-1 alpha-2 (RFC 1591, section 2) but for the United Kingdom's. Those that
 * are sold to everybody, such as .io and .co, name their country all the same.
 */
const countryByDomain: ReadonlyMap<string, string> = new Map([
  ...[...alpha2ByAlpha3.values()].map((code) => [code.toLowerCase(), code] as const),
  ['uk', 'GB'],
]);

/**
 * Answers where a lead lives: as it said, else as its phone number, else as the ending of its e-mail address tells.
 * A guess on the way to fewer messages, never to more.
 */
export function homeCountry({
  country,
  phone,
  email,
}: Pick<LeadProfile, 'country' | 'phone' | 'email'>): HomeCountry | undefined {
  if (country !== undefined) return { country, by: 'statement' };
  const ofPhone = phone === undefined ? undefined : parsePhoneNumberFromString(phone)?.country;
  if (ofPhone !== undefined) return { country: ofPhone, by: 'phone' };
  const ofEmail = countryByDomain.get(email?.split('.').at(-1)?.toLowerCase() ?? '');
  return ofEmail === undefined ? undefined : { country: ofEmail, by: 'email-domain' };
}
