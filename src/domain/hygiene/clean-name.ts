import type { Cleaned } from './cleaned.ts';
import { cutText } from './cut-text.ts';
import { dropInvisible } from './drop-invisible.ts';
import { fixNameCase } from './fix-name-case.ts';
import { htmlToPlainText } from './html-to-plain-text.ts';
import type { NameParts } from './split-full-name.ts';
import { splitFullName } from './split-full-name.ts';
import { statedText } from './stated-text.ts';

/** In UTF-16 code units. */
const maxLength = 100;

const control = /(?!\t)[\p{Cc}\u2028\u2029]/u;
/** Markup, templates, code and formulas; a name holds none of these, nor an e-mail address's @. */
const foreign = /[@<>{}[\]\\|=$;%^]|\/\/|^[+\-/]/u;
const webAddress =
  /\bwww\.|[\p{L}\p{N}]\.(?:com|net|org)\b|[\p{L}\p{N}]{2}\.(?:info|biz|io|ru|xyz|top|site|online|shop|club|link|app|ly|gl)\b/iu;
/** What broken integrations send for no name. */
const placeholders = new Set(['null', 'undefined', 'NULL', 'n/a', 'N/A']);

/** Cleans a first or last name; what is no name is dropped. */
export function cleanName(stated: unknown, part: 'first' | 'last'): Cleaned<string> {
  const { value: text, remarks } = cleanWords(stated);
  return { value: text === undefined ? undefined : withCase(text, part), remarks };
}

/** Cleans a name that was stated in one field, and splits it. */
export function cleanFullName(stated: unknown): Cleaned<NameParts> {
  const { value: text, remarks } = cleanWords(stated);
  if (text === undefined) return { remarks };
  const { firstName, lastName } = splitFullName(text);
  const value = {
    ...(firstName === undefined ? {} : { firstName: withCase(firstName, 'first') }),
    ...(lastName === undefined ? {} : { lastName: withCase(lastName, 'last') }),
  };
  return { value, remarks };
}

function withCase(name: string, part: 'first' | 'last'): string {
  return cutText(fixNameCase(name, part), maxLength).trim();
}

function cleanWords(stated: unknown): Cleaned<string> {
  const { value: text, remarks } = statedText(stated);
  if (text === undefined) return { remarks };
  const trimmed = text.trim();
  const words = dropInvisible(/&\w|&#/.test(trimmed) ? withoutEntities(trimmed) : trimmed)
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/\s+/g, ' ')
    .trim();
  const name = cutText(words, maxLength).trim();
  if (control.test(trimmed) || !isName(words) || !isName(name)) return { remarks: [...remarks, 'name-dropped'] };
  return { value: name, remarks: name.length < words.length ? [...remarks, 'text-shortened'] : remarks };
}

function isName(text: string): boolean {
  return (
    /\p{L}/u.test(text) &&
    !control.test(text) &&
    !foreign.test(text) &&
    !webAddress.test(text) &&
    !placeholders.has(text)
  );
}

/** Only entities: a name with markup is refused, not stripped. */
function withoutEntities(text: string): string {
  return text.includes('<') ? text : htmlToPlainText(text);
}
