import { ProviderError, type CallOutcome } from './provider-error.ts';
import { readRetryAfterMs } from './retry-after.ts';

/** An answer by which a vendor said that it did not do what it was asked to. */
interface Refusal {
  readonly vendor: string;
  readonly status: number;
  readonly headers?: Headers | undefined;
  /** The vendor's own code; one that is free text rather than a code is left out. */
  readonly code?: string | number | null | undefined;
  /** What the vendor's code tells, where it says more than the status does. */
  readonly isRetryable?: boolean | undefined;
  readonly outcome?: CallOutcome | undefined;
  readonly detail?: string | undefined;
  readonly cause?: unknown;
}

interface StatusMeaning {
  readonly code: string;
  readonly isRetryable: boolean;
  readonly outcome: CallOutcome;
}

/**
 * Translates an HTTP status (RFC 9110, section 15; 425: RFC 8470; 429: RFC 6585) into what it means for trying again:
 * 408, 425, 429 and 5xx may work later, any other 4xx never will. What may have been done all the same is `ambiguous`.
 */
export function providerErrorFromStatus({ vendor, status, headers, detail, cause, ...told }: Refusal): ProviderError {
  const meaning = meaningOf(status);
  return new ProviderError({
    vendor,
    status,
    code: stableCode(told.code) ?? meaning.code,
    isRetryable: told.isRetryable ?? meaning.isRetryable,
    outcome: told.outcome ?? meaning.outcome,
    retryAfterMs: headers && readRetryAfterMs(headers),
    detail,
    cause,
  });
}

function meaningOf(status: number): StatusMeaning {
  if (status === 429) return { code: 'rate_limited', isRetryable: true, outcome: 'not-processed' };
  if (status === 425) return { code: 'too_early', isRetryable: true, outcome: 'not-processed' };
  // By the RFC a 408 says that the request never came whole, but gateways answer it for slow servers behind them too.
  if (status === 408) return { code: 'timeout', isRetryable: true, outcome: 'ambiguous' };
  if (status >= 500) return { code: 'unavailable', isRetryable: true, outcome: 'ambiguous' };
  if (status >= 400) return { code: 'rejected', isRetryable: false, outcome: 'not-processed' };
  return { code: 'unexpected_answer', isRetryable: false, outcome: 'ambiguous' };
}

/** Lets pass only what looks like a code: it enters error messages, where no free text of a vendor may stand. */
function stableCode(code: string | number | null | undefined): string | undefined {
  const text = String(code ?? '');
  return /^[A-Za-z0-9_.-]{1,64}$/.test(text) ? text : undefined;
}
