interface ApiErrorOptions {
  readonly issues?: readonly string[];
  readonly cause?: unknown;
}

/** Thrown by a route to answer with an error in the one envelope. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly status: number;
  /** Stable, for machines, for example `missing_email`. */
  readonly code: string;
  readonly issues: readonly string[] | undefined;

  constructor(status: number, code: string, message: string, options: ApiErrorOptions = {}) {
    super(message, { cause: options.cause });
    this.status = status;
    this.code = code;
    this.issues = options.issues;
  }
}

/** The body of every error answer. */
export interface ErrorEnvelope {
  readonly error: { readonly code: string; readonly message: string; readonly issues?: readonly string[] };
}

/** Puts an error into the envelope. */
export function toEnvelope({ code, message, issues }: ApiError): ErrorEnvelope {
  return { error: { code, message, ...(issues !== undefined && { issues }) } };
}
