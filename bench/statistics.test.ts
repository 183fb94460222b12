import { describe, expect, it } from '@jest/globals';
import { percentileOf, spreadOf } from './statistics.ts';

describe('spreadOf', () => {
  it.each([
    { measurements: [3], expected: { median: 3, min: 3, max: 3 } },
    { measurements: [9, 1, 5], expected: { median: 5, min: 1, max: 9 } },
    { measurements: [4, 1, 2, 3], expected: { median: 2.5, min: 1, max: 4 } },
  ])('sums $measurements up', ({ measurements, expected }) => {
    expect(spreadOf(measurements)).toEqual(expected);
  });
});

describe('percentileOf', () => {
  const oneToHundred = Array.from({ length: 100 }, (_, index) => 100 - index);

  it.each([
    { measurements: oneToHundred, share: 0.99, expected: 99 },
    { measurements: oneToHundred, share: 0.5, expected: 50 },
    { measurements: [7], share: 0.99, expected: 7 },
    { measurements: [3, 1, 2], share: 0.99, expected: 3 },
    { measurements: [], share: 0.5, expected: NaN },
  ])('answers $expected for $share of them', ({ measurements, share, expected }) => {
    expect(percentileOf(measurements, share)).toBe(expected);
  });
});
