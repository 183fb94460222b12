import { isCancellation, TemporalFailure } from '@temporalio/workflow';
import type { AttentionDesk } from './attention-desk.ts';
import { troubleOf } from './trouble-of.ts';

const firstPauseMs = 60_000;
const longestPauseMs = 3_600_000;

/** What an action is told of its round: true when an operator asked for it again. */
export interface Round {
  readonly isByOperator: boolean;
}

/**
 * Does something until it succeeds or an operator skips it. What is transient is tried again by itself, after a minute
 * at first and an hour at most; what is permanent waits for an operator. So no failure of a vendor fails a workflow.
 * @returns undefined when an operator skipped it
 */
export async function persevere<Result>(
  desk: AttentionDesk,
  item: string,
  action: (round: Round) => Promise<Result>,
): Promise<Result | undefined> {
  let pauseMs = firstPauseMs;
  let isByOperator = false;
  try {
    for (;;) {
      try {
        const result = await action({ isByOperator });
        await desk.close(item);
        return result;
      } catch (error) {
        if (isCancellation(error) || !(error instanceof TemporalFailure)) throw error;
        const trouble = troubleOf(error);
        const retryAfterMs = trouble.isTransient ? pauseMs : undefined;
        const resolution = await desk.ask({ item, trouble, retryAfterMs });
        if (resolution === 'skip') return undefined;
        isByOperator = !trouble.isTransient;
        pauseMs = Math.min(pauseMs * 2, longestPauseMs);
      }
    }
  } catch (error) {
    if (isCancellation(error)) await desk.withdraw(item);
    throw error;
  }
}
