import { providerErrorFromNetwork } from '../../provider-error-from-network.ts';
import { providerErrorFromStatus } from '../../provider-error-from-status.ts';
import type { ProviderError } from '../../provider-error.ts';
import type { WatchedFetch } from '../../watch-fetch.ts';

/**
 * Translates what became of a post to a webhook of Slack, which refuses by HTTP status: 400 and 403 for what it will never
 * take, 404 and 410 where webhook or channel are gone, 429 and 500 for what may pass
 * (https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks#handling_errors).
 * @param said the answer's text, where it came with a 200 and is not the usual one
 */
export function slackWebhookError(
  error: unknown,
  { response, failure }: Pick<WatchedFetch, 'response' | 'failure'>,
  said?: string,
): ProviderError {
  if (response === undefined || response.ok) {
    const cause = said === undefined ? (failure ?? error) : new SyntaxError('The answer is not the usual one');
    return providerErrorFromNetwork({ vendor: 'slack', error: cause });
  }
  const { status, headers } = response;
  return providerErrorFromStatus({ vendor: 'slack', status, headers, code: codeIn(error) });
}

/** The SDK puts the body of a refusal on its error, for example `channel_not_found`. */
function codeIn(error: unknown): string | undefined {
  const body: unknown = typeof error === 'object' && error !== null && 'body' in error ? error.body : undefined;
  return typeof body === 'string' && /^[a-z_]{1,64}$/.test(body) ? body : undefined;
}
