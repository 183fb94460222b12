import { z } from 'zod';

/** A leap year, in which every date exists that a year may have. */
const leapYear = '2028';

const datePattern = /^(?:\d{4}-)?\d{2}-\d{2}$/;

const ownHolidaySchema = z.strictObject({
  date: z
    .string()
    .regex(datePattern, 'write 2026-12-24, or 12-24 for the day in every year')
    .refine((date) => !datePattern.test(date) || exists(date), 'give a date that exists'),
  name: z.string().trim().min(1, 'name the holiday'),
});

/**
 * So few own holidays that business hours open again for sure: one weekday comes 260 times in five years, a date of every
 * year falls on it at most once in them, and no country has 30 public holidays a year on one weekday.
 */
const maxOwnHolidays = 100;

/** Defines on which days business hours are closed: public holidays where the lead is, and a list of one's own. */
export const holidaysSchema = z.strictObject({
  byCountry: z.boolean().default(true),
  own: z
    .array(ownHolidaySchema)
    .max(maxOwnHolidays, `list at most ${maxOwnHolidays} days, and close a weekday by leaving it without hours`)
    .default([]),
});

function exists(date: string): boolean {
  const full = date.length === 5 ? `${leapYear}-${date}` : date;
  const parsed = new Date(`${full}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(full);
}
