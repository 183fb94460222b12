import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isSilent } from './is-silent.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
/** A Monday. */
const startMs = Date.parse('2026-06-01T00:00:00Z');

/** Leads at even distances, in business hours alone: Monday to Friday, 9 to 17 o'clock UTC. */
function businessHours(weeks: number, aDay: number): Date[] {
  const days = Array.from({ length: weeks * 7 }, (_, index) => index).filter((day) => day % 7 < 5);
  const gapMs = (8 * hourMs) / aDay;
  return days.flatMap((day) =>
    Array.from({ length: aDay }, (_, index) => new Date(startMs + day * dayMs + 9 * hourMs + index * gapMs)),
  );
}

function every(gapMs: number, count: number): Date[] {
  return Array.from({ length: count }, (_, index) => new Date(startMs + index * gapMs));
}

/** Asks again and again through a span; answers the first time that is found silent. */
function firstAlarm(arrivals: readonly Date[], from: Date, to: Date, everyMs = hourMs): Date | undefined {
  for (let atMs = from.getTime(); atMs <= to.getTime(); atMs += everyMs) {
    const now = new Date(atMs);
    if (isSilent({ arrivals: arrivals.filter((arrival) => arrival <= now), now })) return now;
  }
  return undefined;
}

function after(arrivals: readonly Date[], waitMs: number): Date {
  return new Date(Math.max(...arrivals.map((arrival) => arrival.getTime())) + waitMs);
}

describe('isSilent', () => {
  it.each([4, 12, 40, 200])(
    'raises no alarm in the nights and weekends of business hours with %i leads a day',
    (aDay) => {
      const arrivals = businessHours(6, aDay);
      expect(firstAlarm(arrivals, new Date(startMs), new Date(startMs + 42 * dayMs), 3 * hourMs)).toBeUndefined();
    },
  );

  it.each([
    [12, '2026-06-24T20:00:00Z'],
    [40, '2026-06-23T17:00:00Z'],
    [100, '2026-06-23T17:00:00Z'],
  ])('notices before the second evening that a source of %i leads a day ended on a Monday evening', (aDay, latest) => {
    const arrivals = businessHours(4, aDay).filter((arrival) => arrival < new Date('2026-06-23T00:00:00Z'));
    const alarm = firstAlarm(arrivals, new Date('2026-06-22T18:00:00Z'), new Date('2026-07-10T00:00:00Z'));
    expect(alarm?.getTime()).toBeGreaterThan(Date.parse('2026-06-23T09:00:00Z'));
    expect(alarm?.getTime()).toBeLessThanOrEqual(Date.parse(latest));
  });

  it('lets a weekend pass that begins after the last lead of a Friday, and notices the Monday after it', () => {
    const arrivals = businessHours(4, 40);
    const alarm = firstAlarm(arrivals, new Date('2026-06-26T17:00:00Z'), new Date('2026-07-10T00:00:00Z'));
    expect(alarm?.toISOString()).toMatch(/^2026-06-29T1[4-7]/);
  });

  it('notices after six hours that a source which never sleeps ended', () => {
    const arrivals = every(10 * minuteMs, 6 * 24 * 21);
    expect(firstAlarm(arrivals, after(arrivals, 0), after(arrivals, dayMs))).toEqual(after(arrivals, 7 * hourMs));
  });

  it('takes a source of rare imports for no silent one between them', () => {
    const imports = [0, 30, 60].flatMap((day) =>
      every(minuteMs, 200).map((at) => new Date(at.getTime() + day * dayMs)),
    );
    expect(firstAlarm(imports, after(imports, 0), after(imports, 31 * dayMs), 6 * hourMs)).toBeUndefined();
  });

  it('lets four days pass for a source of which no earlier week is known', () => {
    const arrivals = every(hourMs, 48);
    expect(firstAlarm(arrivals, after(arrivals, 0), after(arrivals, 10 * dayMs))).toEqual(
      after(arrivals, 4 * dayMs + hourMs),
    );
  });

  it('does not let one quiet week among the earlier ones hide a silence', () => {
    const arrivals = every(hourMs, 24 * 28).filter((_, index) => index < 24 * 14 || index >= 24 * 21);
    expect(isSilent({ arrivals, now: after(arrivals, dayMs) })).toBe(true);
  });

  it.each([
    [2 * hourMs, 3 * hourMs, true],
    [3 * hourMs, 3 * hourMs, false],
    [90 * dayMs, 3 * hourMs, false],
  ])('obeys a gap that the playbook gives: %i ms at a silence of %i ms', (usualGapMs, silenceMs, expected) => {
    const last = new Date(startMs);
    expect(isSilent({ arrivals: [last], now: new Date(startMs + silenceMs), usualGapMs })).toBe(expected);
  });

  it('knows nothing of a source from which nothing ever came', () => {
    expect(isSilent({ arrivals: [], now: new Date(startMs), usualGapMs: 1 })).toBe(false);
  });

  it('never finds a source silent within six hours of its last lead', () => {
    const times = fc.array(fc.integer({ min: 0, max: 60 * 24 * 60 }), { minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(times, fc.integer({ min: 0, max: 360 }), (minutes, waitMinutes) => {
        const arrivals = minutes.map((minute) => new Date(startMs + minute * minuteMs));
        expect(isSilent({ arrivals, now: after(arrivals, waitMinutes * minuteMs) })).toBe(false);
      }),
    );
  });
});
