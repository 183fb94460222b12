import { describe, expect, it } from '@jest/globals';
import { spreadOf } from './statistics.ts';

describe('spreadOf', () => {
  it.each([
    { measurements: [3], expected: { median: 3, min: 3, max: 3 } },
    { measurements: [9, 1, 5], expected: { median: 5, min: 1, max: 9 } },
    { measurements: [4, 1, 2, 3], expected: { median: 2.5, min: 1, max: 4 } },
  ])('sums $measurements up', ({ measurements, expected }) => {
    expect(spreadOf(measurements)).toEqual(expected);
  });
});
