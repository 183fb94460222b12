interface RateWindowOptions {
  readonly maxRequests: number;
  readonly windowMs: number;
  /** Milliseconds. */
  readonly now?: () => number;
}

/** Whether a request is within the limit, and how much of it is left. */
export interface RateVerdict {
  readonly isAllowed: boolean;
  readonly remaining: number;
  /** Until the oldest request leaves the window. */
  readonly resetMs: number;
}

/** Counts requests as a vendor's rate limit does: so many in any span of the given length. */
export function createRateWindow({
  maxRequests,
  windowMs,
  now = () => performance.now(),
}: RateWindowOptions): () => RateVerdict {
  let takenAtMs: number[] = [];
  return () => {
    const nowMs = now();
    takenAtMs = takenAtMs.filter((atMs) => atMs > nowMs - windowMs);
    const isAllowed = takenAtMs.length < maxRequests;
    if (isAllowed) takenAtMs.push(nowMs);
    return {
      isAllowed,
      remaining: maxRequests - takenAtMs.length,
      resetMs: (takenAtMs[0] ?? nowMs) + windowMs - nowMs,
    };
  };
}
