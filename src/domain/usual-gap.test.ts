import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { hoursWithArrivals, usualGapMs } from './usual-gap.ts';

const hourMs = 3_600_000;

function every(gapMs: number, count: number): Date[] {
  return Array.from({ length: count }, (_, index) => new Date(1_700_000_000_000 + index * gapMs));
}

describe('usualGapMs', () => {
  it.each([
    ['hourly leads', every(hourMs, 100), 6],
    ['a lead every 12 hours', every(12 * hourMs, 40), 36],
    ['a lead a minute', every(60_000, 1_000), 6],
  ])('learns from %s', (_title, arrivals, hours) => {
    expect(usualGapMs(arrivals)).toBe(hours * hourMs);
  });

  it('overlooks the rarest gaps', () => {
    const arrivals = every(hourMs, 100);
    arrivals.push(new Date((arrivals.at(-1)?.getTime() ?? 0) + 1_000 * hourMs));
    expect(usualGapMs(arrivals)).toBe(6 * hourMs);
  });

  it.each([
    ['no lead', []],
    ['nine leads', every(12 * hourMs, 9)],
    ['one import of a thousand', every(100, 1_000)],
  ])('learns nothing from %s', (_title, arrivals) => {
    expect(usualGapMs(arrivals)).toBeUndefined();
  });

  it('does not mind the order, and is never below six hours', () => {
    const times = fc.array(fc.date({ noInvalidDate: true, min: new Date(0), max: new Date(1e12) }), { maxLength: 60 });
    fc.assert(
      fc.property(times, (arrivals) => {
        const gapMs = usualGapMs(arrivals);
        expect(usualGapMs(arrivals.toReversed())).toBe(gapMs);
        if (gapMs !== undefined) expect(gapMs).toBeGreaterThanOrEqual(6 * hourMs);
      }),
    );
  });
});

describe('hoursWithArrivals', () => {
  it('counts an hour once, however much came in it', () => {
    expect(hoursWithArrivals([...every(60_000, 30), ...every(hourMs, 3)])).toBe(3);
  });
});
