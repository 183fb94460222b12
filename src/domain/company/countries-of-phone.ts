import { parsePhoneNumberFromString } from 'libphonenumber-js';

/** Lists the countries a phone number may be of: one, or all that share its calling code. Expects E.164. */
export function countriesOfPhone(phone: string): readonly string[] {
  const parsed = parsePhoneNumberFromString(phone);
  if (parsed === undefined) return [];
  return parsed.country === undefined ? parsed.getPossibleCountries() : [parsed.country];
}
