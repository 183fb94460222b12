import type { HttpVendor } from '../vendor.ts';
import { createRateWindow, type RateVerdict } from './rate-window.ts';

/** A vendor's limit: so many requests in any span of this length. */
export interface RateLimit {
  readonly maxRequests: number;
  readonly windowMs: number;
}

/** The limits that are enforced; a vendor without one has its own, or none. */
export type RateLimits = Readonly<Partial<Record<HttpVendor, RateLimit>>>;

/** What came to a vendor that has a limit. */
export interface RateReading extends RateLimit {
  readonly requestCount: number;
  readonly refusedCount: number;
  /** The most that came in one span, the refused ones included. */
  readonly peak: number;
}

/** Enforces one vendor's limit, and counts. */
export interface RateGuard {
  take(): RateVerdict;
  read(): RateReading;
}

/** Makes a guard. The clock is in milliseconds. */
export function createRateGuard(limit: RateLimit, now: () => number = () => performance.now()): RateGuard {
  const takeFromLimit = createRateWindow({ ...limit, now });
  let cameAtMs: number[] = [];
  let [requestCount, refusedCount, peak] = [0, 0, 0];
  return {
    take() {
      const nowMs = now();
      cameAtMs = [...cameAtMs.filter((atMs) => atMs > nowMs - limit.windowMs), nowMs];
      peak = Math.max(peak, cameAtMs.length);
      requestCount += 1;
      const verdict = takeFromLimit();
      if (!verdict.isAllowed) refusedCount += 1;
      return verdict;
    },
    read: () => ({ ...limit, requestCount, refusedCount, peak }),
  };
}

type RateGuards = Readonly<Partial<Record<HttpVendor, RateGuard>>>;

/** Makes the guard of each vendor that has a limit. */
export function createRateGuards(limits: RateLimits): RateGuards {
  return Object.fromEntries(Object.entries(limits).map(([vendor, limit]) => [vendor, createRateGuard(limit)]));
}

/** Reads all of them. */
export function readRates(guards: RateGuards): Readonly<Partial<Record<HttpVendor, RateReading>>> {
  return Object.fromEntries(Object.entries(guards).map(([vendor, guard]) => [vendor, guard.read()]));
}
