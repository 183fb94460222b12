import { createHmac } from 'node:crypto';
import { checkAge } from '../check-age.ts';
import { checkSignature } from '../check-signature.ts';
import type { WebhookRequest } from '../lead-webhook.ts';

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
  checkAge(Number(seconds) * 1_000, receivedAt);
}
