import type { Sources } from '../domain/sources.ts';

/** Sources of this priority or a hotter one wait for their first answer. */
const coldestHotPriority = 2;

/** A hot lead has its first answer so long after it arrived, queues included. */
const hotMs = 45_000;

/** Others are answered minutes later anyway, as a person would. */
const otherMs = 300_000;

/** With less left, no model could answer: the lead has waited already, and is better judged well than at once. */
const leastMs = 10_000;

interface ArrivedSubmission {
  readonly source: string;
  /** Milliseconds since the epoch. */
  readonly receivedAtMs: number;
  /** When it is admitted, which an outage or a vendor may have delayed. */
  readonly nowMs: number;
}

/**
 * Answers by when a submission must have its answer, in milliseconds since the epoch: no model is waited for longer. It is
 * counted from the arrival, or from now where that has passed or is about to.
 */
export function assessDeadlineMs({ source, receivedAtMs, nowMs }: ArrivedSubmission, { keys }: Sources): number {
  const priority = keys[source]?.priority ?? Infinity;
  const allowedMs = priority <= coldestHotPriority ? hotMs : otherMs;
  const deadlineMs = receivedAtMs + allowedMs;
  return deadlineMs - nowMs < leastMs ? nowMs + allowedMs : deadlineMs;
}
