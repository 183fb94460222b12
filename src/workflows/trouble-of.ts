import { ActivityFailure, ApplicationFailure, TimeoutFailure } from '@temporalio/workflow';
import { failureTypes } from '../domain/failure-types.ts';

/** Why an activity gave up, in the terms that the workflow decides by. */
export interface Trouble {
  readonly type: string;
  /** Without personal data. */
  readonly because: string;
  /** True when the same call may work later without anybody's help. */
  readonly isTransient: boolean;
  /** Absent where no vendor is to blame. */
  readonly vendor?: string | undefined;
  /** The vendor's own code, or a short word of ours. */
  readonly code?: string | undefined;
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
    return { type, because: cause.message, isTransient: passing.has(type), ...blamed(cause.details?.[0]) };
  }
  if (cause instanceof TimeoutFailure) {
    return { type: failureTypes.unavailable, because: 'it took too long', isTransient: true, code: 'took-too-long' };
  }
  return { type: failureTypes.unexpected, because: 'something unexpected happened', isTransient: true };
}

/** Reads the vendor and its code, as providers' failures carry them. */
function blamed(detail: unknown): Pick<Trouble, 'vendor' | 'code'> {
  const { vendor, code } = (detail ?? {}) as { readonly vendor?: unknown; readonly code?: unknown };
  return { ...(typeof vendor === 'string' && { vendor }), ...(typeof code === 'string' && { code }) };
}
