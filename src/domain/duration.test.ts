import { describe, expect, it } from '@jest/globals';
import { durationMs } from './duration.ts';

describe('durationMs', () => {
  it.each([
    ['5m', 300_000],
    ['12h', 43_200_000],
    ['2d', 172_800_000],
    ['0m', 0],
  ])('reads %s as %i ms', (duration, expected) => {
    expect(durationMs(duration)).toBe(expected);
  });

  it.each(['', '2', 'd', '2 d', '2w', '-1d', '1.5h', '2d3h', '2D'])('refuses "%s"', (duration) => {
    expect(() => durationMs(duration)).toThrow(RangeError);
  });
});
