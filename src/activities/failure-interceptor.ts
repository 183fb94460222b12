import type { Context } from '@temporalio/activity';
import { CancelledFailure } from '@temporalio/common';
import type { ActivityInterceptors } from '@temporalio/worker';
import { toApplicationFailure } from './to-application-failure.ts';

/** Tells what happened inside an activity that failed; the worker's own log sees the translated failure only. */
export type ReportFailure = (report: {
  readonly activity: string;
  readonly attempt: number;
  /** True when Temporal tries no more by itself. */
  readonly isLastAttempt: boolean;
  readonly error: unknown;
}) => Promise<void>;

/** Makes the interceptor through which every failure of every activity passes on its way into a history. */
export function createFailureInterceptor(reportFailure: ReportFailure): (context: Context) => ActivityInterceptors {
  return ({ info }) => ({
    inbound: {
      async execute(input, next) {
        try {
          return await next(input);
        } catch (error) {
          if (error instanceof CancelledFailure) throw error;
          const { activityType: activity, attempt, retryPolicy } = info;
          const isLastAttempt = attempt === retryPolicy?.maximumAttempts;
          await reportFailure({ activity, attempt, isLastAttempt, error });
          throw toApplicationFailure(error, info.attempt);
        }
      },
    },
  });
}
