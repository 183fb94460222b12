import { z } from 'zod';
import { bareReason } from '../../bare-reason.ts';
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
