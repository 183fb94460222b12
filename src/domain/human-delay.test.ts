import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { humanDelayMs } from './human-delay.ts';

const range = { fromMs: 180_000, toMs: 420_000 };
const delay = (seed: string): number => humanDelayMs({ voice: 'personal', seed, range });

describe('humanDelayMs', () => {
  it('lets an automatic message go at once', () => {
    expect(humanDelayMs({ voice: 'automatic', seed: 'a:b', range })).toBe(0);
  });

  it('stays inside the range, and the same for the same seed', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        expect(delay(seed)).toBeGreaterThanOrEqual(range.fromMs);
        expect(delay(seed)).toBeLessThanOrEqual(range.toMs);
        expect(delay(seed)).toBe(delay(seed));
      }),
    );
  });

  it('spreads evenly: each tenth of the range gets about a tenth of the sends', () => {
    const sends = 5_000;
    const tenths = new Array<number>(10).fill(0);
    for (let number = 0; number < sends; number += 1) {
      const share = (delay(`enrollment-${number}:step`) - range.fromMs) / (range.toMs - range.fromMs);
      const tenth = Math.min(9, Math.floor(share * 10));
      tenths[tenth] = (tenths[tenth] ?? 0) + 1;
    }
    expect(Math.min(...tenths)).toBeGreaterThan(sends * 0.08);
    expect(Math.max(...tenths)).toBeLessThan(sends * 0.12);
  });

  it('answers the one value of a range without width', () => {
    expect(humanDelayMs({ voice: 'personal', seed: 'a', range: { fromMs: 7, toMs: 7 } })).toBe(7);
  });
});
