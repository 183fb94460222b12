import { createHmac } from 'node:crypto';
import { ApiError } from '../../api-error.ts';
import { checkSignature } from '../check-signature.ts';
import type { WebhookRequest } from '../lead-webhook.ts';

/** The age that Calendly's own example allows; ahead of us, clocks that go wrong get the same. */
const toleranceMs = 3 * 60 * 1000;

/**
 * Checks that a request was signed with the subscription's signing key: `Calendly-Webhook-Signature: t=SECONDS,v1=HEX`, an
 * HMAC-SHA256 of the time, a dot and the body as it came
 * (developer.calendly.com/api-docs/overview/webhooks/webhook-signatures).
 * @throws ApiError 401 `missing_signature`, `invalid_signature` or `stale_timestamp`
 */
export function checkCalendlySignature(
  { headers, rawBody, receivedAt }: Pick<WebhookRequest, 'headers' | 'rawBody' | 'receivedAt'>,
  signingKey: string,
): void {
  const header = headers['calendly-webhook-signature'];
  const parts = new Map(
    (typeof header === 'string' ? header : '').split(',').map((part): [string, string] => {
      const [name = '', ...value] = part.split('=');
      return [name.trim(), value.join('=').trim()];
    }),
  );
  const seconds = parts.get('t') ?? '';
  const right = createHmac('sha256', signingKey).update(`${seconds}.`).update(rawBody).digest('hex');
  checkSignature(parts.get('v1'), right);
  // Compared so that a text which is no number is stale, too.
  if (!(Math.abs(receivedAt.getTime() - Number(seconds) * 1000) <= toleranceMs)) {
    throw new ApiError(401, 'stale_timestamp', 'The request was signed more than three minutes ago or ahead.');
  }
}
