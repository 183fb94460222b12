import { createHmac } from 'node:crypto';
import { ApiError } from '../../api-error.ts';
import { checkSignature } from '../check-signature.ts';
import type { WebhookRequest } from '../lead-webhook.ts';

/** The age that Slack's own example allows; ahead of us, clocks that go wrong get the same. */
const toleranceMs = 5 * 60 * 1_000;

/**
 * Checks that a request was signed with the app's signing secret: `X-Slack-Signature: v0=HEX`, an HMAC-SHA256 of the version,
 * the time and the body as it came (https://docs.slack.dev/authentication/verifying-requests-from-slack).
 * @throws ApiError 401 `missing_signature`, `invalid_signature` or `stale_timestamp`
 */
export function checkSlackSignature(
  { headers, rawBody, receivedAt }: Pick<WebhookRequest, 'headers' | 'rawBody' | 'receivedAt'>,
  signingSecret: string,
): void {
  const seconds = String(headers['x-slack-request-timestamp']);
  const right = createHmac('sha256', signingSecret).update(`v0:${seconds}:`).update(rawBody).digest('hex');
  checkSignature(headers['x-slack-signature'], `v0=${right}`);
  // Compared so that a text which is no number is stale, too.
  if (!(Math.abs(receivedAt.getTime() - Number(seconds) * 1_000) <= toleranceMs)) {
    throw new ApiError(401, 'stale_timestamp', 'The request was signed more than five minutes ago or ahead.');
  }
}
