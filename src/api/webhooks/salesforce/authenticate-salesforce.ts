import { ApiError } from '../../api-error.ts';
import { isSameSecret } from '../../is-same-secret.ts';
import type { WebhookRequest } from '../lead-webhook.ts';

/**
 * Checks that a request carries the shared secret. Salesforce signs nothing: an outbound message can bring the secret only
 * in the URL of its endpoint (`?secret=…`); a flow's callout brings it as `Authorization: Bearer …` or `X-Leadline-Secret`.
 * Every secret that is given must be the right one.
 * @throws ApiError 401 `missing_secret` or `invalid_secret`
 */
export function authenticateSalesforce({ url, headers }: WebhookRequest, secret: string): void {
  const bearer = /^Bearer +(\S+) *$/i.exec(headers.authorization ?? '')?.[1];
  const header = headers['x-leadline-secret'];
  const given = [...url.searchParams.getAll('secret'), bearer, header].flat().filter((text) => text !== undefined);
  if (given.length === 0) {
    throw new ApiError(401, 'missing_secret', 'The secret is missing: ?secret=, a bearer token or X-Leadline-Secret.');
  }
  if (!given.every((text) => isSameSecret(text, secret))) {
    throw new ApiError(401, 'invalid_secret', 'The secret is wrong.');
  }
}
