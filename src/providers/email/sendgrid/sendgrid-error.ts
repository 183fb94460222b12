import { z } from 'zod';
import { providerErrorFromNetwork } from '../../provider-error-from-network.ts';
import { providerErrorFromStatus } from '../../provider-error-from-status.ts';
import { ProviderError } from '../../provider-error.ts';

/** What the SDK throws for an answer with a status of 400 or more; its `code` is the status. */
const refusalSchema = z.object({
  code: z.int(),
  response: z.object({ headers: z.looseObject({}), body: z.unknown() }),
});

/** SendGrid words its errors, and has no codes for them (https://www.twilio.com/docs/sendgrid/api-reference/mail-send/errors). */
const bodySchema = z.object({
  errors: z.array(z.object({ message: z.string(), field: z.string().nullish() })),
});

/** What the SDK's HTTP client throws for a call without an answer. */
const clientErrorSchema = z.object({
  config: z.object({}),
  message: z.string(),
  code: z.string().optional(),
  cause: z.unknown().optional(),
});

/** Translates what SendGrid's SDK throws. */
export function sendGridError(error: unknown, nowMs = Date.now()): ProviderError {
  if (ProviderError.is(error)) return error;
  const refusal = refusalSchema.safeParse(error).data;
  if (refusal === undefined) return providerErrorFromNetwork({ vendor: 'sendgrid', error: bareReason(error) });
  const told = bodySchema.safeParse(refusal.response.body).data;
  return providerErrorFromStatus({
    vendor: 'sendgrid',
    status: refusal.code,
    headers: headersWithWait(refusal.response.headers, nowMs),
    detail: told?.errors.map(({ field, message }) => (field ? `${field}: ${message}` : message)).join(' '),
  });
}

/** The HTTP client hangs the whole request on its errors, credentials and addresses included; keeps the reason only. */
function bareReason(error: unknown): unknown {
  const clientError = clientErrorSchema.safeParse(error).data;
  if (clientError === undefined) return error;
  return clientError.cause ?? Object.assign(new Error(clientError.message), { code: clientError.code });
}

/**
 * SendGrid says in X-RateLimit-Reset, in seconds of Unix time, when it takes requests again, and gives no Retry-After
 * (https://www.twilio.com/docs/sendgrid/api-reference/how-to-use-the-sendgrid-v3-api/rate-limits).
 */
function headersWithWait(given: Readonly<Record<string, unknown>>, nowMs: number): Headers {
  const headers = new Headers(
    Object.entries(given).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
  const resetsAt = Number(headers.get('x-ratelimit-reset') ?? Number.NaN);
  if (!headers.has('retry-after') && Number.isInteger(resetsAt)) {
    headers.set('retry-after', String(Math.max(0, Math.ceil(resetsAt - nowMs / 1_000))));
  }
  return headers;
}
