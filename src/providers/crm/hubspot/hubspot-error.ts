import { z } from 'zod';
import { providerErrorFromNetwork } from '../../provider-error-from-network.ts';
import { providerErrorFromStatus } from '../../provider-error-from-status.ts';
import { ProviderError } from '../../provider-error.ts';

/** What HubSpot's SDK throws for an answer; each of its many APIs has a class of its own for it, none of them public. */
const apiExceptionSchema = z.object({
  code: z.number(),
  body: z.unknown(),
  headers: z.record(z.string(), z.string()),
});

const errorBodySchema = z.object({ category: z.string().optional(), message: z.string().optional() });

/**
 * Says that the record is locked (423) or the account is being moved (477): not done, and to be tried later.
 * Source: https://developers.hubspot.com/docs/api-reference/error-handling
 */
const retryableClientErrors: ReadonlySet<number> = new Set([423, 477]);

/** Translates what HubSpot's SDK throws. */
export function hubSpotError(error: unknown): ProviderError {
  if (ProviderError.is(error)) return error;
  const exception = apiExceptionSchema.safeParse(error);
  if (!exception.success) return providerErrorFromNetwork({ vendor: 'hubspot', error });
  const { code: status, body, headers } = exception.data;
  const told = errorBodySchema.safeParse(body).data;
  return providerErrorFromStatus({
    vendor: 'hubspot',
    status,
    headers: new Headers(headers),
    code: told?.category,
    isRetryable: retryableClientErrors.has(status) || undefined,
    detail: told?.message,
    cause: error,
  });
}

/** Translates one entry of the `errors` of a 207, the answer to a batch of which some inputs failed. */
export function hubSpotBatchError({
  category,
  message,
}: {
  readonly category: string;
  readonly message: string;
}): ProviderError {
  return providerErrorFromStatus({
    vendor: 'hubspot',
    status: 207,
    code: category,
    isRetryable: category === 'RATE_LIMITS',
    outcome: 'not-processed',
    detail: message,
  });
}
