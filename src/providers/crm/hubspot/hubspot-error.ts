import { z } from 'zod';
import { jsonOrUndefined } from '../../json-or-undefined.ts';
import { providerErrorFromNetwork } from '../../provider-error-from-network.ts';
import { providerErrorFromStatus } from '../../provider-error-from-status.ts';
import { ProviderError } from '../../provider-error.ts';

const errorBodySchema = z.object({
  category: z.string().optional(),
  message: z.string().optional(),
  policyName: z.string().optional(),
});

/**
 * How long each limit takes to let calls through again, in seconds: HubSpot names the limit of a 429 and gives no Retry-After
 * (https://developers.hubspot.com/docs/developer-tooling/platform/usage-guidelines). One of the day is asked after now and then.
 */
const waitOfPolicy: ReadonlyMap<unknown, number> = new Map([
  ['SECONDLY', 1],
  ['TEN_SECONDLY_ROLLING', 10],
  ['DAILY', 900],
]);

/**
 * Statuses that say that the record is locked (423) or the account is being moved (477): not done, and worth trying
 * later (https://developers.hubspot.com/docs/api-reference/error-handling).
 */
const passingStatuses: ReadonlySet<number> = new Set([423, 477]);

interface HubSpotResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

/** Translates an answer of HubSpot with a status of 400 or more. */
export function hubSpotErrorFromResponse({ status, headers, text }: HubSpotResponse): ProviderError {
  const told = errorBodySchema.safeParse(jsonOrUndefined(text)).data;
  return providerErrorFromStatus({
    vendor: 'hubspot',
    status,
    headers: headersWithWait(headers, told?.policyName),
    code: told?.category,
    isRetryable: passingStatuses.has(status) || undefined,
    detail: told?.message,
  });
}

function headersWithWait(given: Readonly<Record<string, string>>, policyName: string | undefined): Headers {
  const headers = new Headers(given);
  const seconds = waitOfPolicy.get(policyName);
  if (!headers.has('retry-after') && seconds !== undefined) headers.set('retry-after', String(seconds));
  return headers;
}

/** One entry of the `errors` of a 207, the answer to a batch of which some inputs failed. */
interface BatchError {
  readonly category: string;
  readonly message: string;
}

/** Translates the answer to a batch that lacks its one result; nobody knows what was done when it has no error either. */
export function hubSpotBatchError(told: BatchError | undefined): ProviderError {
  return providerErrorFromStatus({
    vendor: 'hubspot',
    status: 207,
    code: told?.category,
    isRetryable: told?.category === 'RATE_LIMITS',
    outcome: told && 'not-processed',
    detail: told?.message,
  });
}

/** Translates what HubSpot's SDK throws. */
export function hubSpotError(error: unknown): ProviderError {
  return ProviderError.is(error) ? error : providerErrorFromNetwork({ vendor: 'hubspot', error });
}
