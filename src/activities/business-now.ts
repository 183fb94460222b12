import { activityInfo } from '@temporalio/activity';

/**
 * Answers the business time at which the running activity really works, in milliseconds since the epoch: its time in the queue
 * counts, so that what was asked for in the evening is not taken for evening at night.
 * @param askedAtMs business time at which the workflow asked
 */
export function businessNowMs(askedAtMs: number): number {
  // The server's clock is ahead of ours by what a workflow has skipped; skipped time is not spent in a queue.
  return askedAtMs + Math.max(0, Date.now() - activityInfo().scheduledTimestampMs);
}
