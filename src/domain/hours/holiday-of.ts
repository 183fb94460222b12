import type { BusinessHours } from './business-hours.ts';
import { isoDate, type LocalDay } from './local-day.ts';
import type { Place } from './place.ts';
import { publicHoliday } from './public-holiday.ts';

/** Names the holiday for which business hours are closed on a day at a place; undefined when there is none. */
export function holidayOf(
  day: LocalDay,
  { holidays }: Pick<BusinessHours, 'holidays'>,
  { country, region }: Pick<Place, 'country' | 'region'>,
): string | undefined {
  if (holidays.own.length > 0) {
    const date = isoDate(day);
    const own = holidays.own.find((holiday) => holiday.date === date || holiday.date === date.slice(5));
    if (own !== undefined) return own.name;
  }
  return holidays.byCountry && country !== undefined ? publicHoliday(day, country, region) : undefined;
}
