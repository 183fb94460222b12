/**
 * A winter and a summer day, on which clocks are compared. Which year is all the same: the result only weighs how
 * uncertain a guess is.
 */
const instants = [Date.UTC(2026, 0, 1), Date.UTC(2026, 6, 1)];

/** A formatter takes some tenths of a millisecond to make, and a country has up to 29 zones. */
const knownClocks = new Map<string, string>();

/** Counts how many different clocks some zones have: Europe/Berlin and Europe/Busingen are two zones and one clock. */
export function countClocks(zones: readonly string[]): number {
  return zones.length === 1 ? 1 : new Set(zones.map(clockOf)).size;
}

function clockOf(timeZone: string): string {
  const clock = knownClocks.get(timeZone) ?? readClock(timeZone);
  knownClocks.set(timeZone, clock);
  return clock;
}

function readClock(timeZone: string): string {
  const format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
  const offsets = instants.map((instant) => {
    return format.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  });
  return offsets.join(' ');
}
