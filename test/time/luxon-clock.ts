import { IANAZone } from 'luxon';

/** From an instant on, until the next change, a zone's clocks are so far from UTC. */
export interface ClockChange {
  readonly atMs: number;
  readonly offsetMs: number;
}

const day = 86_400_000;
const minute = 60_000;
const step = 28 * day;
const [firstMs, lastMs] = [Date.UTC(2023, 11, 1), Date.UTC(2032, 0, 1)];
const changesByZone = new Map<string, readonly ClockChange[]>();

/** Lists when a zone's clocks change from December 2023 to the end of 2031. No zone changes twice within four weeks. */
export function luxonChanges(timeZone: string): readonly ClockChange[] {
  const changes = changesByZone.get(timeZone) ?? [...readChanges(timeZone)];
  changesByZone.set(timeZone, changes);
  return changes;
}

/** Makes a function that answers what to add to an instant for the clock on the wall, as luxon has it. */
export function luxonOffset(timeZone: string): (atMs: number) => number {
  const changes = luxonChanges(timeZone);
  let index = 0;
  return (atMs) => {
    while (index > 0 && (changes[index]?.atMs ?? 0) > atMs) index -= 1;
    while ((changes[index + 1]?.atMs ?? Infinity) <= atMs) index += 1;
    return changes[index]?.offsetMs ?? 0;
  };
}

function* readChanges(timeZone: string): Generator<ClockChange> {
  const zone = IANAZone.create(timeZone);
  const offsetAt = (atMs: number): number => zone.offset(atMs) * minute;
  yield { atMs: firstMs, offsetMs: offsetAt(firstMs) };
  for (let fromMs = firstMs; fromMs < lastMs; fromMs += step) {
    let [before, after] = [fromMs, fromMs + step];
    if (offsetAt(before) === offsetAt(after)) continue;
    while (after - before > minute) {
      const middle = before + Math.floor((after - before) / 2 / minute) * minute;
      if (offsetAt(middle) === offsetAt(fromMs)) before = middle;
      else after = middle;
    }
    yield { atMs: after, offsetMs: offsetAt(after) };
  }
}
