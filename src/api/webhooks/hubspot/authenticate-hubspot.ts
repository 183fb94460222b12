import { ApiError } from '../../api-error.ts';
import { checkSignature } from '../check-signature.ts';
import type { WebhookRequest } from '../lead-webhook.ts';
import { hubSpotDigests } from './hubspot-digests.ts';

/** HubSpot's own limit for the age of a request; ahead of us, clocks that go wrong get the same. */
const toleranceMs = 5 * 60 * 1000;

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
  // Compared so that a text which is no number is stale, too.
  if (!(Math.abs(receivedAt.getTime() - Number(timestamp)) <= toleranceMs)) {
    throw new ApiError(401, 'stale_timestamp', 'The request was signed more than five minutes ago or ahead.');
  }
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
