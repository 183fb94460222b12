import { ApplicationFailure } from '@temporalio/common';
import { failureTypes } from '../domain/failure-types.ts';
import { retryWaitMs } from '../domain/retry-wait.ts';
import { isVendorAway } from '../providers/pace.ts';
import { ProviderError } from '../providers/provider-error.ts';

/**
 * Translates whatever an activity threw into the one failure that may enter a history. Its message is made of codes:
 * vendors and databases repeat names and addresses in theirs. No cause is attached, for the same reason.
 */
export function toApplicationFailure(error: unknown, attempt: number): ApplicationFailure {
  const failure = error instanceof ApplicationFailure ? error : translated(error, attempt);
  // It would tell of this translation alone; where the error arose stands in the log.
  failure.stack = '';
  return failure;
}

function translated(error: unknown, attempt: number): ApplicationFailure {
  if (ProviderError.is(error)) {
    return ApplicationFailure.create({
      message: error.message,
      type: error.isRetryable ? failureTypes.unavailable : failureTypes.rejected,
      // A vendor that is away is waited for by the workflow.
      nonRetryable: !error.isRetryable || isVendorAway(error),
      details: [{ vendor: error.vendor, code: error.code, status: error.status ?? null }],
      ...(error.isRetryable && {
        nextRetryDelay: retryWaitMs({ attempt, retryAfterMs: error.retryAfterMs, random: Math.random() }),
      }),
    });
  }
  const name = error instanceof Error ? error.name : typeof error;
  if (name === 'NotFoundError') {
    return ApplicationFailure.create({
      message: (error as Error).message,
      type: failureTypes.notFound,
      nonRetryable: true,
    });
  }
  return ApplicationFailure.create({ message: `Unexpected ${name}${codeOf(error)}`, type: failureTypes.unexpected });
}

/** Reads the short code that Node and PostgreSQL put on their errors, for example `ECONNREFUSED` or `57P01`. */
function codeOf(error: unknown): string {
  const code: unknown = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && /^[A-Z0-9_]{3,40}$/.test(code) ? ` (${code})` : '';
}
