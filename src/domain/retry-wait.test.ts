import { describe, expect, it } from '@jest/globals';
import { retryWaitMs } from './retry-wait.ts';

describe('retryWaitMs', () => {
  it.each([
    { attempt: 1, random: 0, expected: 1_000 },
    { attempt: 2, random: 0, expected: 2_000 },
    { attempt: 3, random: 0, expected: 4_000 },
    { attempt: 4, random: 0, expected: 8_000 },
    { attempt: 9, random: 0, expected: 8_000 },
    { attempt: 1, random: 1, expected: 2_000 },
    { attempt: 1, random: 0, retryAfterMs: 30_000, expected: 30_000 },
    { attempt: 3, random: 0.5, retryAfterMs: 1_000, expected: 4_500 },
  ])('waits $expected ms after try $attempt (asked for $retryAfterMs)', ({ expected, ...request }) => {
    expect(retryWaitMs(request)).toBe(expected);
  });
});
