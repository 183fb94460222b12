import { ProviderError, type CallOutcome } from './provider-error.ts';

/**
 * Node's and undici's codes for calls that ended before a connection stood, so that nothing was sent: refused, no such
 * name, too slow to connect, or a certificate that was not trusted (https://nodejs.org/api/errors.html,
 * https://nodejs.org/api/tls.html#x509-certificate-error-codes).
 */
const neverConnectedCodes: ReadonlySet<unknown> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
]);

const timeoutMarks: ReadonlySet<unknown> = new Set([
  'TimeoutError',
  'AbortError',
  'ETIMEDOUT',
  'ECONNABORTED',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
]);

/** What is read of an error and its causes; not its class, since `instanceof` fails between module realms. */
interface Reason {
  readonly name?: unknown;
  readonly code?: unknown;
  readonly syscall?: unknown;
  readonly cause?: unknown;
}

/** Translates a call that ended without an answer: never connected, timed out, cut off half-way, or unreadable. */
export function providerErrorFromNetwork({
  vendor,
  error,
}: {
  readonly vendor: string;
  readonly error: unknown;
}): ProviderError {
  const { code, outcome } = meaningOf(reasonsOf(error));
  return new ProviderError({ vendor, code, outcome, isRetryable: true, cause: error });
}

function meaningOf(reasons: readonly Reason[]): { readonly code: string; readonly outcome: CallOutcome } {
  if (reasons.some(isNeverConnected)) return { code: 'unreachable', outcome: 'not-processed' };
  if (reasons.some(({ name, code }) => timeoutMarks.has(name) || timeoutMarks.has(code))) {
    return { code: 'timeout', outcome: 'ambiguous' };
  }
  if (reasons.some(isOfNetwork)) return { code: 'connection_lost', outcome: 'ambiguous' };
  return { code: 'unexpected', outcome: 'ambiguous' };
}

function isNeverConnected({ code, syscall }: Reason): boolean {
  return neverConnectedCodes.has(code) || syscall === 'connect' || syscall === 'getaddrinfo';
}

function isOfNetwork({ code }: Reason): boolean {
  return typeof code === 'string' && /^(E(?!RR_)[A-Z]+|UND_ERR_[A-Z_]+)$/.test(code);
}

function reasonsOf(error: unknown): Reason[] {
  const reasons: Reason[] = [];
  for (let current = error; isObject(current) && reasons.length < 8; current = current.cause) reasons.push(current);
  return reasons;
}

function isObject(value: unknown): value is Reason {
  return typeof value === 'object' && value !== null;
}
