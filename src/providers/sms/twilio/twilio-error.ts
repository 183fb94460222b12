import { z } from 'zod';
import { bareReason } from '../../bare-reason.ts';
import { providerErrorFromNetwork } from '../../provider-error-from-network.ts';
import { providerErrorFromStatus } from '../../provider-error-from-status.ts';
import { ProviderError } from '../../provider-error.ts';

const errorBodySchema = z.object({ code: z.number().optional(), message: z.string().optional() });

/**
 * Codes that no second try cures, whatever the status (https://www.twilio.com/docs/api/errors). Of SMS: 21211 no such number,
 * 21408 region not allowed, 21610 opted out, 21614 no mobile number. Of calls: 21210 a number that is not ours, 21214 and 13224
 * a number that nobody can reach, 21215 and 13227 region not allowed, 21216 blocked by Twilio, 21217 no such number.
 */
const permanentCodes: ReadonlySet<unknown> = new Set([
  ...[21211, 21408, 21610, 21614],
  ...[13224, 13227, 21210, 21214, 21215, 21216, 21217],
]);

/**
 * Too many requests (20429), too many SMS that wait at the number they come from (21611), or too many calls at a time (10004):
 * none of them was processed.
 */
const rateLimitCodes: ReadonlySet<unknown> = new Set([10004, 20429, 21611]);

interface TwilioResponse {
  readonly statusCode: number;
  /** What the SDK's HTTP client hands on: parsed JSON, or text where the answer is none. */
  readonly body: unknown;
  readonly headers: unknown;
}

/** Translates an answer of Twilio with a status of 400 or more. */
export function twilioErrorFromResponse({ statusCode, body, headers }: TwilioResponse): ProviderError {
  const told = errorBodySchema.safeParse(body).data;
  const isPermanent = permanentCodes.has(told?.code);
  const isRateLimited = rateLimitCodes.has(told?.code);
  return providerErrorFromStatus({
    vendor: 'twilio',
    status: statusCode,
    headers: readHeaders(headers),
    code: told?.code,
    isRetryable: isPermanent ? false : isRateLimited || undefined,
    outcome: isPermanent || isRateLimited ? 'not-processed' : undefined,
    detail: told?.message,
  });
}

/** Translates what Twilio's SDK throws. */
export function twilioError(error: unknown): ProviderError {
  if (ProviderError.is(error)) return error;
  return providerErrorFromNetwork({ vendor: 'twilio', error: bareReason(error) });
}

function readHeaders(headers: unknown): Headers {
  const entries = Object.entries(headers ?? {}).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return new Headers(entries);
}
