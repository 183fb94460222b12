import { offsetSpells } from './offset-spells.ts';

/** Tells a wall clock that is given as if it were UTC, so that one formatter serves all zones. */
const format = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'UTC',
});

/** Answers what the clock on the wall shows at an instant, in milliseconds as if it were UTC. */
export function wallClockMs(atMs: number, timeZone: string): number {
  const [spell] = offsetSpells(timeZone, atMs, atMs + 1);
  return atMs + (spell?.offsetMs ?? 0);
}

/** Writes what calendar and clock show at an instant: "Monday 23 November at 09:15". */
export function describeWallClock(atMs: number, timeZone: string): string {
  return format.format(wallClockMs(atMs, timeZone));
}
