import type { Cleaned } from './cleaned.ts';
import { cutText } from './cut-text.ts';
import { plainText } from './plain-text.ts';
import { statedText } from './stated-text.ts';
import { untilStable } from './until-stable.ts';

/** A line may arrive in HTML, encoded, which takes many times its length. */
const maxMarkupFactor = 10;

/** Cleans a stated text to one line of plain text, so many UTF-16 code units long at most. */
export function cleanLine(stated: unknown, maxLength: number): Cleaned<string> {
  const { value: text, remarks } = statedText(stated, maxMarkupFactor * maxLength);
  if (text === undefined) return { remarks };
  const whole = untilStable(plainLine, text);
  const line = untilStable((longer) => cutText(plainLine(longer), maxLength).trimEnd(), whole);
  const allRemarks = line.length < whole.length ? [...remarks, 'text-shortened' as const] : remarks;
  return line === '' ? { remarks: allRemarks } : { value: line, remarks: allRemarks };
}

function plainLine(text: string): string {
  return plainText(text).replaceAll(/\s+/g, ' ').trim();
}
