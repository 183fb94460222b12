import { z } from 'zod';
import { jsonOrUndefined } from '../../json-or-undefined.ts';
import { providerErrorFromStatus } from '../../provider-error-from-status.ts';
import type { CallOutcome, ProviderError } from '../../provider-error.ts';
import { readRegainAccessMs } from './read-regain-access.ts';

const errorBodySchema = z.object({
  error: z.object({
    code: z.number(),
    error_subcode: z.number().optional(),
    is_transient: z.boolean().optional(),
    message: z.string().optional(),
  }),
});

interface GraphResponse {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

interface Meaning {
  readonly code: string;
  readonly isRetryable: boolean;
  readonly outcome?: CallOutcome;
}

/** An id that is nothing, or nothing that the token may see: Graph does not tell these apart. */
export const unknownObjectCode = 'unknown-object';

/** Too many calls of the app (4), the user (17), the page (32), to an endpoint (613), for leads of a page (80005). */
const rateLimitCodes: ReadonlySet<number> = new Set([4, 17, 32, 613, 80_005]);
/** Session or token expired, revoked or otherwise invalid; 104 is a token that is missing. */
const tokenCodes: ReadonlySet<number> = new Set([102, 104, 190]);
/** Unknown error and service down, both of which Facebook asks to try again. */
const passingCodes: ReadonlySet<number> = new Set([1, 2]);
const isPermissionCode = (code: number): boolean => code === 3 || code === 10 || (code >= 200 && code <= 299);

/**
 * Translates an answer of the Graph API with a status of 400 or more. The body tells, and the status hardly does: most
 * are 400 (https://developers.facebook.com/docs/graph-api/guides/error-handling,
 * https://developers.facebook.com/docs/graph-api/overview/rate-limiting).
 */
export function graphError({ status, headers, text }: GraphResponse): ProviderError {
  const told = errorBodySchema.safeParse(jsonOrUndefined(text)).data?.error;
  const wait = told !== undefined && rateLimitCodes.has(told.code) ? readRegainAccessMs(headers) : undefined;
  const waiting = new Headers(headers);
  if (wait !== undefined && !waiting.has('retry-after')) waiting.set('retry-after-ms', String(wait));
  return providerErrorFromStatus({
    vendor: 'facebook',
    status,
    headers: waiting,
    detail: told?.message,
    ...(told !== undefined && meaningOf(told)),
  });
}

function meaningOf(told: z.infer<typeof errorBodySchema>['error']): Meaning | undefined {
  const { code, error_subcode: subcode, is_transient: isTransient } = told;
  if (rateLimitCodes.has(code)) return { code: 'rate_limited', isRetryable: true, outcome: 'not-processed' };
  if (tokenCodes.has(code)) return { code: 'token-invalid', isRetryable: false };
  if (isPermissionCode(code)) return { code: 'permission-missing', isRetryable: false };
  if (code === 100 && subcode === 33) return { code: unknownObjectCode, isRetryable: false };
  if (passingCodes.has(code) || isTransient === true) {
    return { code: 'unavailable', isRetryable: true, outcome: 'ambiguous' };
  }
  return undefined;
}
