import { z } from 'zod';
import { providerErrorFromNetwork } from '../../provider-error-from-network.ts';
import { providerErrorFromStatus } from '../../provider-error-from-status.ts';
import { ProviderError } from '../../provider-error.ts';
import type { WatchedFetch } from '../../watch-fetch.ts';

/** Postmark's `ErrorCode` and `Message`, as its SDK puts them on its errors; the code is 0 when the answer had none. */
const sdkErrorSchema = z.object({ code: z.number().optional(), message: z.string().optional() });

/** Translates what Postmark's SDK throws; the watched fetch tells what the SDK's errors leave out. */
export function postmarkError(error: unknown, { response, failure }: WatchedFetch): ProviderError {
  if (ProviderError.is(error)) return error;
  if (response === undefined || response.ok) {
    return providerErrorFromNetwork({ vendor: 'postmark', error: failure ?? error });
  }
  const told = sdkErrorSchema.safeParse(error).data;
  return providerErrorFromStatus({
    vendor: 'postmark',
    status: response.status,
    headers: response.headers,
    code: told?.code === 0 ? undefined : told?.code,
    detail: told?.message,
    cause: error,
  });
}
