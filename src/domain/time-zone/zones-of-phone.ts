import { countriesOfPhone } from '../company/countries-of-phone.ts';
import { zonesOfAreaCode } from './zones-of-area-code.ts';
import { zonesOfCountry } from './zones-of-country.ts';

/**
 * Lists the zones a phone number may be of, the likeliest first: by its area code in the United States and Canada, by its
 * country elsewhere, or by every country that shares its calling code. Expects E.164.
 */
export function zonesOfPhone(phone: string): readonly string[] {
  const areaCode = /^\+1(\d{3})/.exec(phone)?.[1];
  const zones = areaCode === undefined ? [] : zonesOfAreaCode(areaCode);
  return zones.length > 0 ? zones : [...new Set(countriesOfPhone(phone).flatMap(zonesOfCountry))];
}
