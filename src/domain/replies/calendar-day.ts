const dayMs = 86_400_000;

/** More than a year ahead is taken for a slip of the pen, or for last year's date. */
const farthestDays = 366;

/** Writes the day of a moment in UTC as `YYYY-MM-DD`. */
export function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}

/** Reads a day as its midnight in UTC. */
export function momentOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** Adds days, also negative ones. */
export function addDays(day: string, days: number): string {
  return dayOf(new Date(momentOf(day).getTime() + days * dayMs));
}

/** Tells how many days lie between two days; negative when `later` is the earlier one. */
export function daysBetween(day: string, later: string): number {
  return Math.round((momentOf(later).getTime() - momentOf(day).getTime()) / dayMs);
}

/** Tells whether a day is one of the calendar, not before another, and at most a year after it. */
export function isWithinAYear(day: string, since: string): boolean {
  const moment = momentOf(day);
  if (Number.isNaN(moment.getTime()) || dayOf(moment) !== day) return false;
  const ahead = daysBetween(since, day);
  return ahead >= 0 && ahead <= farthestDays;
}

/** Moves a Saturday or Sunday to the Monday after it. */
export function onWorkday(day: string): string {
  const weekday = momentOf(day).getUTCDay();
  return weekday === 6 ? addDays(day, 2) : weekday === 0 ? addDays(day, 1) : day;
}
