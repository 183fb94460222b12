/**
 * What is known of a call that failed: `not-processed`, the vendor certainly did nothing (a refusal, a 429, no
 * connection), or `ambiguous`, it may have done it (5xx, a time-out, a connection lost half-way).
 */
export type CallOutcome = 'not-processed' | 'ambiguous';

interface ProviderErrorOptions {
  readonly vendor: string;
  readonly code: string;
  readonly status?: number | undefined;
  readonly isRetryable: boolean;
  readonly outcome: CallOutcome;
  readonly retryAfterMs?: number | undefined;
  readonly detail?: string | undefined;
  readonly cause?: unknown;
}

/**
 * Thrown when a vendor did not do what it was asked to. Its message carries the vendor, the status and a stable code
 * only; what the vendor said stands in `detail`, since vendors repeat addresses and names in their errors.
 */
export class ProviderError extends Error {
  override readonly name = 'ProviderError';
  readonly vendor: string;
  /** The vendor's own code, or one of ours such as `rate_limited`, `timeout`, `unreachable`. */
  readonly code: string;
  readonly status: number | undefined;
  readonly isRetryable: boolean;
  readonly outcome: CallOutcome;
  readonly retryAfterMs: number | undefined;
  /** May hold personal data: never logged, never sent to Temporal. */
  readonly detail: string | undefined;

  constructor(options: ProviderErrorOptions) {
    const status = options.status === undefined ? '' : ` with status ${options.status}`;
    super(`${options.vendor} answered ${options.code}${status}`, { cause: options.cause });
    this.vendor = options.vendor;
    this.code = options.code;
    this.status = options.status;
    this.isRetryable = options.isRetryable;
    this.outcome = options.outcome;
    this.retryAfterMs = options.retryAfterMs;
    this.detail = options.detail;
  }

  /** Tells a provider error apart by its name: `instanceof` fails between module realms. */
  static is(value: unknown): value is ProviderError {
    return value instanceof Error && value.name === 'ProviderError';
  }
}
