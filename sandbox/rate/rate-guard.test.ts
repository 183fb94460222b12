import { describe, expect, it } from '@jest/globals';
import { createRateGuard } from './rate-guard.ts';

describe('a rate guard', () => {
  it('refuses what is above the limit in any span, and knows the most that came', () => {
    let nowMs = 0;
    const guard = createRateGuard({ maxRequests: 2, windowMs: 100 }, () => nowMs);
    const verdicts = [0, 60, 90, 101, 220].map((atMs) => {
      nowMs = atMs;
      return guard.take().isAllowed;
    });
    expect(verdicts).toEqual([true, true, false, true, true]);
    expect(guard.read()).toEqual({ maxRequests: 2, windowMs: 100, requestCount: 5, refusedCount: 1, peak: 3 });
  });
});
