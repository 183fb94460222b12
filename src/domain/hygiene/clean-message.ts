import type { Cleaned } from './cleaned.ts';
import { cutQuotedMail } from './cut-quoted-mail.ts';
import { cutText } from './cut-text.ts';
import { dropBoilerplate } from './drop-boilerplate.ts';
import { dropTrackingInText } from './drop-tracking.ts';
import { plainText } from './plain-text.ts';
import { statedText } from './stated-text.ts';
import { untilStable } from './until-stable.ts';

/** In UTF-16 code units. */
const maxLength = 4_000;

/**
 * Cleans what a lead wrote: no markup, encoding, boilerplate of form tools, quoted mail, tracking or invisible characters;
 * paragraphs stay. Cleaning the result again changes nothing.
 */
export function cleanMessage(stated: unknown): Cleaned<string> {
  const { value: text, remarks } = statedText(stated);
  if (text === undefined) return { remarks };
  const whole = untilStable(cleanOnce, text);
  const message = untilStable((longer) => cutText(cleanOnce(longer), maxLength).trimEnd(), whole);
  const allRemarks = message.length < whole.length ? [...remarks, 'text-shortened' as const] : remarks;
  return message === '' ? { remarks: allRemarks } : { value: message, remarks: allRemarks };
}

function cleanOnce(text: string): string {
  // A signature is told by its trailing space, so it goes before white space is put in order.
  const written = normalizeWhiteSpace(cutQuotedMail(plainText(text)));
  return dropTrackingInText(dropBoilerplate(written)).trim();
}

function normalizeWhiteSpace(text: string): string {
  return text
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll(/ ?\n ?/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}
