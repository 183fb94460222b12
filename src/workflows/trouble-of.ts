import { ActivityFailure, ApplicationFailure, TimeoutFailure } from '@temporalio/workflow';
import { failureTypes } from '../domain/failure-types.ts';

/** Why an activity gave up, in the terms that the workflow decides by. */
export interface Trouble {
  readonly type: string;
  /** Without personal data. */
  readonly because: string;
  /** True when the same call may work later without anybody's help. */
  readonly isTransient: boolean;
}

const passing: ReadonlySet<string> = new Set([
  failureTypes.unavailable,
  failureTypes.deliveryInFlight,
  failureTypes.unexpected,
]);

/** Reads what lies behind the failure of an activity. */
export function troubleOf(error: unknown): Trouble {
  const cause = error instanceof ActivityFailure ? error.cause : error;
  if (cause instanceof ApplicationFailure) {
    const type = cause.type ?? failureTypes.unexpected;
    return { type, because: cause.message, isTransient: passing.has(type) };
  }
  if (cause instanceof TimeoutFailure) {
    return { type: failureTypes.unavailable, because: 'it took too long', isTransient: true };
  }
  return { type: failureTypes.unexpected, because: 'something unexpected happened', isTransient: true };
}
