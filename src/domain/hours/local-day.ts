/** A date of the calendar, in no zone: whole days since 1970-01-01. */
export type LocalDay = number;

export const dayMs = 86_400_000;

/** Sunday first, as `Date` counts them; 1970-01-01 was a Thursday. */
const weekdayOfDayZero = 4;

/** Answers the day of the week, 0 for Sunday. */
export function weekdayOf(day: LocalDay): number {
  return (((day + weekdayOfDayZero) % 7) + 7) % 7;
}

/** Writes a date as ISO 8601 has it: `2026-12-24`. */
export function isoDate(day: LocalDay): string {
  return new Date(day * dayMs).toISOString().slice(0, 10);
}
