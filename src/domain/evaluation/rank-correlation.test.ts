import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { rankCorrelation } from './rank-correlation.ts';

describe('rankCorrelation', () => {
  it('computes what one computes by hand', () => {
    // Ranks 1 2 3 4 5 against 2 1 4 3 5: 1 - 6 * 4 / (5 * 24).
    expect(
      rankCorrelation([
        [10, 20],
        [20, 10],
        [30, 40],
        [40, 30],
        [50, 50],
      ]),
    ).toBeCloseTo(0.8);
  });

  it('lets equal values share their mean rank', () => {
    // Ranks 1.5 1.5 3 against 1 2 3: covariance 1.5 over the root of 1.5 * 2.
    expect(
      rankCorrelation([
        [1, 1],
        [1, 2],
        [2, 3],
      ]),
    ).toBeCloseTo(1.5 / Math.sqrt(3));
  });

  it('is not defined where one side is constant', () => {
    expect(
      rankCorrelation([
        [1, 1],
        [1, 2],
      ]),
    ).toBeNaN();
  });

  it('is 1 with itself and -1 with its opposite, whatever the scale', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer(), { minLength: 2, maxLength: 30 }), (values) => {
        expect(rankCorrelation(values.map((value) => [value, value * 3 + 1]))).toBeCloseTo(1);
        expect(rankCorrelation(values.map((value) => [value, -value]))).toBeCloseTo(-1);
      }),
    );
  });
});
