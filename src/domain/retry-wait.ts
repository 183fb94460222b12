const longestPlannedWaitMs = 8_000;
const jitterMs = 1_000;

interface RetryWaitRequest {
  /** The try that just failed, counted from 1. */
  readonly attempt: number;
  /** What the vendor asked for, if it did. */
  readonly retryAfterMs?: number | undefined;
  /** 0 to 1. */
  readonly random: number;
}

/** Answers how long to wait before the next call: 1, 2, 4, 8 s and up to a second of jitter, or longer if so asked. */
export function retryWaitMs({ attempt, retryAfterMs = 0, random }: RetryWaitRequest): number {
  const plannedMs = Math.min(1_000 * 2 ** (attempt - 1), longestPlannedWaitMs);
  return Math.max(plannedMs, retryAfterMs) + Math.round(random * jitterMs);
}
