import { Temporal } from 'temporal-polyfill';

/** A span of instants throughout which a zone's clocks are equally far from UTC; the end is not included. */
export interface OffsetSpell {
  readonly fromMs: number;
  readonly toMs: number;
  /** What to add to UTC for the clock on the wall. */
  readonly offsetMs: number;
}

/** Of every zone and year; looking one up takes some tenths of a millisecond. */
const knownYears = new Map<string, Map<number, readonly OffsetSpell[]>>();

/**
 * Lists the spells of a zone that touch a span of instants, in order. Within a spell the clock on the wall just runs, so
 * that gaps, overlaps and skipped dates need no rules of their own. Beyond the span a spell may be cut off.
 * @throws RangeError when the runtime does not know the zone
 */
export function* offsetSpells(timeZone: string, fromMs: number, toMs: number): Generator<OffsetSpell> {
  let last: OffsetSpell | undefined;
  for (let year = new Date(fromMs).getUTCFullYear(); Date.UTC(year, 0) < toMs; year += 1) {
    for (const spell of spellsOfYear(timeZone, year)) {
      if (spell.toMs <= fromMs || spell.fromMs >= toMs) continue;
      const goesOn = last?.offsetMs === spell.offsetMs;
      if (last !== undefined && !goesOn) yield last;
      last = goesOn && last !== undefined ? { ...last, toMs: spell.toMs } : spell;
    }
  }
  if (last !== undefined) yield last;
}

function spellsOfYear(timeZone: string, year: number): readonly OffsetSpell[] {
  const known = knownYears.get(timeZone)?.get(year);
  if (known !== undefined) return known;
  const spells = [...readSpells(timeZone, Date.UTC(year, 0), Date.UTC(year + 1, 0))];
  const years = knownYears.get(timeZone) ?? new Map<number, readonly OffsetSpell[]>();
  knownYears.set(timeZone, years.set(year, spells));
  return spells;
}

function* readSpells(timeZone: string, yearFromMs: number, yearToMs: number): Generator<OffsetSpell> {
  for (let fromMs = yearFromMs; fromMs < yearToMs;) {
    const clock = Temporal.Instant.fromEpochMilliseconds(fromMs).toZonedDateTimeISO(timeZone);
    const change = clock.getTimeZoneTransition('next')?.epochMilliseconds ?? yearToMs;
    const toMs = Math.min(change, yearToMs);
    yield { fromMs, toMs, offsetMs: clock.offsetNanoseconds / 1_000_000 };
    fromMs = toMs;
  }
}
