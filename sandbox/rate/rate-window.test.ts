import { describe, expect, it } from '@jest/globals';
import { createRateWindow } from './rate-window.ts';

describe('createRateWindow', () => {
  it('allows so many in any window, and tells when the next may come', () => {
    let nowMs = 0;
    const take = createRateWindow({ maxRequests: 2, windowMs: 1_000, now: () => nowMs });
    expect(take()).toEqual({ isAllowed: true, remaining: 1, resetMs: 1_000 });
    nowMs = 600;
    expect(take()).toEqual({ isAllowed: true, remaining: 0, resetMs: 400 });
    nowMs = 900;
    expect(take()).toEqual({ isAllowed: false, remaining: 0, resetMs: 100 });
    nowMs = 1_000;
    expect(take()).toMatchObject({ isAllowed: true, remaining: 0 });
    expect(take()).toMatchObject({ isAllowed: false });
  });
});
