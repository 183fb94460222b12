import { activityInfo } from '@temporalio/activity';

/** Business time while an activity asks models, in milliseconds since the epoch. */
export interface AskClock {
  nowMs(): number;
  /** No model is waited for after this. */
  readonly endsAtMs: number;
}

interface AskClockRequest {
  /** When the workflow asked for the activity. */
  readonly nowMs: number;
  /** When the answer must be there, what follows from it included. */
  readonly answerByMs: number;
}

/** What follows within the answer's time: the rules' judgement, the route, the message and its way out. */
const afterwardsMs = 5_000;

/** What the activity itself still does when no model answered: judge by the rules and keep it. */
const closingMs = 1_000;

/**
 * Starts the clock of the activity that runs. Its time in the queue counts, and it ends before Temporal would give the
 * activity up, so that what was asked is always recorded.
 */
export function startAskClock({ nowMs: askedAtMs, answerByMs }: AskClockRequest): AskClock {
  const { scheduledTimestampMs, startToCloseTimeoutMs, scheduleToCloseTimeoutMs } = activityInfo();
  // The server's clock is ahead of ours by what a workflow has skipped; skipped time is not spent in a queue.
  const queuedMs = Math.max(0, Date.now() - scheduledTimestampMs);
  const startedAtMs = performance.now();
  const activityEndsMs = Math.min(queuedMs + (startToCloseTimeoutMs || Infinity), scheduleToCloseTimeoutMs || Infinity);
  return {
    nowMs: () => askedAtMs + queuedMs + Math.round(performance.now() - startedAtMs),
    endsAtMs: Math.min(answerByMs - afterwardsMs, askedAtMs + activityEndsMs - closingMs),
  };
}
