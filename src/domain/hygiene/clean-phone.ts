import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js';
import { z } from 'zod';
import type { Cleaned } from './cleaned.ts';
import { dropInvisible } from './drop-invisible.ts';
import { statedText } from './stated-text.ts';

const maxLength = 100;
const e164 = z.e164();

/**
 * Reads a phone number as E.164, its extension dropped; a number without its country's code is read as one of the lead's
 * country. A number counts when it has a length possible there, not only when its range is known to be in use: ranges are
 * opened faster than metadata is updated, the SMS provider knows best, and `(555) 123-4567` is what forms show as example.
 * So the library's default metadata is enough: all that `/max` adds, in twice the size, are patterns per type of line.
 */
export function cleanPhone(stated: unknown, country: string | undefined): Cleaned<string> {
  const { value: text, remarks } = statedText(stated);
  if (text === undefined) return { remarks: remarks.length === 0 ? [] : [...remarks, 'invalid-phone'] };
  const number = dropInvisible(text).normalize('NFKC').trim();
  const found = number.length > maxLength ? undefined : (readInternational(number) ?? read(number, country));
  return found === undefined ? { remarks: [...remarks, 'invalid-phone'] } : { value: found, remarks };
}

/** `00` is written for `+` in most of the world (ITU-T E.164), also by people who state another country. */
function readInternational(number: string): string | undefined {
  const international = number.replace(/^(tel:)?\s*\(?00\)?/i, '$1+');
  return international === number ? undefined : read(international, undefined);
}

function read(number: string, country: string | undefined): string | undefined {
  const hint = country !== undefined && isSupportedCountry(country) ? country : undefined;
  const phone = parsePhoneNumberFromString(number, hint);
  if (phone?.isPossible() !== true || isFiller(phone.nationalNumber)) return undefined;
  return e164.safeParse(phone.number).success ? phone.number : undefined;
}

/** `000 000 0000` only satisfies a form that insists. */
function isFiller(nationalNumber: string): boolean {
  return /^(\d)\1+$/.test(nationalNumber);
}
