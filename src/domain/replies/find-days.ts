import type { ParsedComponents } from 'chrono-node';
import { casual as german } from 'chrono-node/de';
import { casual as americanEnglish, GB as britishEnglish, type Chrono } from 'chrono-node/en';
import { casual as spanish } from 'chrono-node/es';
import { casual as french } from 'chrono-node/fr';
import { casual as italian } from 'chrono-node/it';
import { casual as portuguese } from 'chrono-node/pt';
import { addDays, daysBetween, momentOf } from './calendar-day.ts';
import type { FoundDay } from './found-day.ts';
import { findPeriods } from './find-periods.ts';
import type { ReplyLanguage } from './reply-language.ts';

const parsers: Readonly<Record<Exclude<ReplyLanguage, 'en'>, Chrono>> = {
  de: withShortDates(german),
  es: withShortDates(spanish),
  fr: withShortDates(french),
  it: withShortDates(italian),
  pt: withShortDates(portuguese),
};

/** A date without a year that is past by no more than this is an old one that was left standing. */
const staleDays = 100;

/** "mon", "mar" and "sun" are words of one language and short for weekdays in another. */
const shortestWeekday = 5;

/**
 * Finds the days that a text names, written in one language, relative to the day on which it was written: dates, stretches,
 * weekdays, "tomorrow", "in two weeks", and periods by their first day. A date without a year is the next one, unless it has
 * just passed. English dates such as 08/12 are read as the locale has them, else as the nearer of the two days to come.
 * @param locale a tag of BCP 47, for example `en-GB`; only its region matters
 */
export function findDays(text: string, language: ReplyLanguage, today: string, locale?: string): FoundDay[] {
  const written =
    language === 'en' ? findEnglishDays(text, today, locale) : findWrittenDays(text, parsers[language], today);
  const periods = findPeriods(text, language, today).filter(
    (period) => !written.some((day) => overlap(day, period) && !isWithin(day, period)),
  );
  const days = written.filter((day) => !periods.some((period) => isWithin(day, period)));
  return [...days, ...periods].toSorted((one, other) => one.start - other.start);
}

function overlap(one: FoundDay, other: FoundDay): boolean {
  return one.start < other.end && other.start < one.end;
}

function isWithin(one: FoundDay, other: FoundDay): boolean {
  return other.start <= one.start && one.end <= other.end;
}

function findEnglishDays(text: string, today: string, locale = ''): FoundDay[] {
  const region = /^en[-_]([a-z]{2})\b/i.exec(locale)?.[1]?.toUpperCase();
  const monthFirst = findWrittenDays(text, americanEnglish, today);
  if (region === 'US' || region === 'PH') return monthFirst;
  const dayFirst = findWrittenDays(text, britishEnglish, today).filter(({ start, end }) =>
    /^\d{1,2}[-/.]\d{1,2}/.test(text.slice(start, end)),
  );
  const inWords = monthFirst.filter((found) => !dayFirst.some((other) => overlap(found, other)));
  if (region !== undefined && region !== 'CA') return [...inWords, ...dayFirst];
  const nearer = dayFirst.map((found) => {
    const other = monthFirst.find(({ start }) => start === found.start);
    return other !== undefined && waitTo(other.day, today) < waitTo(found.day, today) ? other : found;
  });
  return [...inWords, ...nearer];
}

function waitTo(day: string, today: string): number {
  const days = daysBetween(today, day);
  return days < 0 ? Infinity : days;
}

function findWrittenDays(text: string, parser: Chrono, today: string): FoundDay[] {
  const instant = new Date(momentOf(today).getTime() + 12 * 3_600_000);
  return parser.parse(text, { instant, timezone: 0 }).flatMap(({ index, text: written, start, end }) => {
    const last = end ?? start;
    const isDay = last.isCertain('day') || (last.isCertain('weekday') && written.length >= shortestWeekday);
    if (!isDay) return [];
    // It is null where the library's types say undefined.
    const isStretch = end != null && dayOfComponents(end) !== dayOfComponents(start);
    return [{ day: nextDay(last, today), start: index, end: index + written.length, isStretch }];
  });
}

function nextDay(components: ParsedComponents, today: string): string {
  const day = dayOfComponents(components);
  if (!components.isCertain('day')) return daysBetween(today, day) <= 0 ? addDays(day, 7) : day;
  if (components.isCertain('year')) return day;
  const years = [-1, 0, 1].map((ahead) => `${Number(today.slice(0, 4)) + ahead}${day.slice(4)}`);
  return years.find((candidate) => daysBetween(today, candidate) >= -staleDays) ?? day;
}

function dayOfComponents(components: ParsedComponents): string {
  const [year, month, day] = (['year', 'month', 'day'] as const).map((name) => String(components.get(name) ?? 0));
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Adds "3.8." and "3.8.26", which the library does not read. */
function withShortDates(parser: Chrono): Chrono {
  const extended = parser.clone();
  extended.parsers.push({
    pattern: () => /(?<![\d.])(0?[1-9]|[12]\d|3[01])\. ?(0?[1-9]|1[0-2])\.(?:(\d{2})(?!\d))?(?![\d])/,
    extract: (context, match) => {
      const components = context.createParsingComponents({ day: Number(match[1]), month: Number(match[2]) });
      if (match[3] !== undefined) return components.assign('year', 2_000 + Number(match[3]));
      return components;
    },
  });
  return extended;
}
