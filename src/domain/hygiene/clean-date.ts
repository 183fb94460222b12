import { cleanLine } from './clean-line.ts';
import type { Cleaned } from './cleaned.ts';

const isoDate = /^\d{4}-\d\d-\d\d$/;
const isoDateTime = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:[.,]\d{1,9})?)?) ?(z|[+-]\d\d(?::?\d\d)?)?$/i;
const unixTime = /^\d{9,10}$/;
const unixTimeMs = /^\d{12,13}$/;
/** What other formats must hold: a year and a month's name, as in `Mon, 04 May 2026 09:12:00 GMT`. `04/05/2026` is two dates. */
const wordyDate = /^(?=.*\b(?:19|20)\d\d\b)(?=.*\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)).{8,60}$/i;
const statesZone = /(?:\b(?:gmt|utc|z|[ecmp][sd]t)|[+-]\d\d:?\d\d)\b/i;

/**
 * Reads a stated time as ISO 8601 in UTC: ISO 8601, Unix time in seconds or milliseconds, and dates in words. A time without
 * a zone is taken as UTC, so that it is the same on every machine.
 */
export function cleanDate(stated: unknown): Cleaned<string> {
  if (stated instanceof Date) return { value: isoTime(stated.getTime()), remarks: [] };
  const { value: text, remarks } = cleanLine(stated, 60);
  return { value: text === undefined ? undefined : isoTime(readTime(text)), remarks };
}

function readTime(text: string): number {
  if (unixTime.test(text)) return Number(text) * 1_000;
  if (unixTimeMs.test(text)) return Number(text);
  const hyphenated = text.replace(/^(\d{4})\/(\d\d)\/(\d\d)\b/, '$1-$2-$3');
  if (isoDate.test(hyphenated)) return Date.parse(hyphenated);
  const dateTime = isoDateTime.exec(hyphenated);
  if (dateTime !== null) {
    const [, date = '', time = '', zone = 'Z'] = dateTime;
    return Date.parse(`${date}T${time.replace(',', '.')}${writtenOut(zone)}`);
  }
  if (!wordyDate.test(text)) return Number.NaN;
  return Date.parse(statesZone.test(text) ? text : `${text} UTC`);
}

/** `+02` and `+0200` as `+02:00`, the one form that every engine must read (ECMA-262, Date Time String Format). */
function writtenOut(zone: string): string {
  const [, hours, minutes = '00'] = /^([+-]\d\d):?(\d\d)?$/.exec(zone) ?? [];
  return hours === undefined ? 'Z' : `${hours}:${minutes}`;
}

function isoTime(timeMs: number): string | undefined {
  const date = new Date(timeMs);
  // Beyond the year 9999 the format has another shape, and nobody filled in a form then.
  return date.getTime() >= 0 && date.getUTCFullYear() <= 9_999 ? date.toISOString() : undefined;
}
