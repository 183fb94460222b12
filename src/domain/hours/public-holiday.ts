import Holidays from 'date-holidays';
import { LRUCache } from 'lru-cache';
import { dayMs, type LocalDay } from './local-day.ts';

type NameByDay = ReadonlyMap<LocalDay, string>;

/** Computing a country's year takes some milliseconds. */
const knownYears = new LRUCache<string, NameByDay>({ max: 500 });

/**
 * Names the public holiday that a day is in a country, in English where the calendar has it so; undefined on other days
 * and in countries that the calendar does not have.
 * @param country ISO 3166-1 alpha-2
 * @param region ISO 3166-2, with or without the country; one that the calendar does not have counts as none
 */
export function publicHoliday(day: LocalDay, country: string, region?: string): string | undefined {
  const year = new Date(day * dayMs).getUTCFullYear();
  // A holiday of several days may have begun in the year before.
  return holidaysOf(country, region, year).get(day) ?? holidaysOf(country, region, year - 1).get(day);
}

function holidaysOf(country: string, region: string | undefined, year: number): NameByDay {
  const key = `${country} ${region ?? ''} ${year}`;
  const known = knownYears.get(key);
  if (known !== undefined) return known;
  const holidays = new Map(readHolidays(country, region, year));
  knownYears.set(key, holidays);
  return holidays;
}

function* readHolidays(country: string, region: string | undefined, year: number): Generator<[LocalDay, string]> {
  const state = region?.replace(/^[A-Z]{2}-/i, '') ?? '';
  const calendar = new Holidays(country, state, { types: ['public'], languages: ['en'] });
  for (const { date, start, end, name } of calendar.getHolidays(year)) {
    const firstDay = Date.parse(`${date.slice(0, 10)}T00:00:00Z`) / dayMs;
    for (let day = firstDay; day < firstDay + countDays(start, end); day += 1) yield [day, name];
  }
}

/**
 * Counts the days that a holiday closes. One that begins at noon closes its whole day: to write less is the safe side.
 * An hour more or less is a change of the clock.
 */
function countDays(start: Date, end: Date): number {
  const hour = 3_600_000;
  return Math.max(1, Math.floor((end.getTime() - start.getTime() + hour) / dayMs));
}
