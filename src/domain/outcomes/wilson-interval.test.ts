import { describe, expect, it } from '@jest/globals';
import { wilsonInterval } from './wilson-interval.ts';

describe('wilsonInterval', () => {
  // R. G. Newcombe, "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17 (1998), table I.
  it.each([
    { count: 81, of: 263, low: 0.2553, high: 0.3662 },
    { count: 15, of: 148, low: 0.0624, high: 0.1605 },
    { count: 0, of: 20, low: 0, high: 0.1611 },
    { count: 1, of: 29, low: 0.0061, high: 0.1718 },
  ])('lies between $low and $high for $count of $of', ({ count, of, low, high }) => {
    const rate = wilsonInterval(count, of);
    expect(rate).toMatchObject({ count, of, share: count / of });
    expect(rate.low).toBeCloseTo(low, 4);
    expect(rate.high).toBeCloseTo(high, 4);
  });

  it('is the mirror of the rest', () => {
    const [part, rest] = [wilsonInterval(15, 148), wilsonInterval(133, 148)];
    expect(rest.low).toBeCloseTo(1 - (part.high ?? 0), 12);
    expect(wilsonInterval(20, 20).high).toBe(1);
  });

  it('says nothing of nothing', () => {
    expect(wilsonInterval(0, 0)).toEqual({ count: 0, of: 0 });
  });
});
