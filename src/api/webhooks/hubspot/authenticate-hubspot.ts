import { ApiError } from '../../api-error.ts';
import { checkAge } from '../check-age.ts';
import { checkSignature } from '../check-signature.ts';
import type { WebhookRequest } from '../lead-webhook.ts';
import { hubSpotDigests } from './hubspot-digests.ts';

/**
 * Checks that a request was signed with the app's client secret. HubSpot sends several versions at once; where the third is
 * present it alone counts. Against a replay of the older ones, which have no time in them, stands the dedupe key alone.
 * @throws ApiError 401 `missing_signature`, `invalid_signature` or `stale_timestamp`
 */
export function authenticateHubSpot(request: WebhookRequest, clientSecret: string): void {
  const { headers, receivedAt } = request;
  const third = headers['x-hubspot-signature-v3'];
  if (third === undefined) {
    checkOlderSignature(request, clientSecret);
    return;
  }
  const timestamp = headers['x-hubspot-request-timestamp'];
  if (typeof timestamp !== 'string') {
    throw new ApiError(401, 'missing_signature', 'The timestamp that belongs to the signature is missing.');
  }
  checkSignature(third, hubSpotDigests.v3(clientSecret, request, timestamp));
  checkAge(Number(timestamp), receivedAt);
}

function checkOlderSignature(request: WebhookRequest, clientSecret: string): void {
  const { headers } = request;
  const given = headers['x-hubspot-signature'];
  const version = headers['x-hubspot-signature-version'];
  if (given !== undefined && version !== 'v1' && version !== 'v2') {
    throw new ApiError(401, 'invalid_signature', 'The version of the signature is missing or not known.');
  }
  checkSignature(given, hubSpotDigests[version === 'v1' ? 'v1' : 'v2'](clientSecret, request, ''));
}
