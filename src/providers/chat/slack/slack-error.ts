import { z } from 'zod';
import { providerErrorFromNetwork } from '../../provider-error-from-network.ts';
import { providerErrorFromStatus } from '../../provider-error-from-status.ts';
import { ProviderError, type CallOutcome } from '../../provider-error.ts';
import type { WatchedFetch } from '../../watch-fetch.ts';

/** What the SDK throws for a 200 that says `ok: false`, the way in which Slack refuses. */
const platformErrorSchema = z.object({ data: z.object({ ok: z.literal(false), error: z.string() }) });

/**
 * The refusals that may pass; any other is for good. After some of them Slack may have posted all the same
 * (https://docs.slack.dev/reference/methods/chat.postMessage#errors).
 */
const passingRefusals: ReadonlyMap<string, CallOutcome> = new Map([
  ['ratelimited', 'not-processed'],
  ['rate_limited', 'not-processed'],
  ['team_added_to_org', 'not-processed'],
  ['request_timeout', 'not-processed'],
  ['service_unavailable', 'ambiguous'],
  ['internal_error', 'ambiguous'],
  ['fatal_error', 'ambiguous'],
]);

/** Translates what Slack's SDK throws; the watched fetch tells what the SDK's errors leave out. */
export function slackError(error: unknown, { response, failure }: WatchedFetch): ProviderError {
  if (ProviderError.is(error)) return error;
  if (response === undefined) return providerErrorFromNetwork({ vendor: 'slack', error: failure ?? error });
  const { status, headers } = response;
  if (!response.ok) return providerErrorFromStatus({ vendor: 'slack', status, headers, cause: error });
  const code = platformErrorSchema.safeParse(error).data?.data.error;
  // Where the answer is no JSON, the SDK gives the whole text out as the error's code.
  if (code === undefined || !/^[a-z0-9_]+$/.test(code)) return providerErrorFromNetwork({ vendor: 'slack', error });
  const outcome = passingRefusals.get(code);
  return providerErrorFromStatus({
    vendor: 'slack',
    status,
    headers,
    code,
    isRetryable: outcome !== undefined,
    outcome: outcome ?? 'not-processed',
    cause: error,
  });
}
