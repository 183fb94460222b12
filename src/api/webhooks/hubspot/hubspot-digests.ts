import { createHash, createHmac } from 'node:crypto';
import type { WebhookRequest } from '../lead-webhook.ts';

type Digest = (clientSecret: string, request: WebhookRequest, timestamp: string) => string;

/**
 * The signature of each version, as it should be (developers.hubspot.com/docs/apps/legacy-apps/authentication/validating-requests).
 * Version 1 covers the body alone and version 2 the method and URL too; both are plain hashes that begin with the secret, so
 * whoever has seen one could append to its body, but only bytes that are no UTF-8 and thus no JSON. Version 3 is an HMAC
 * with a time in it.
 *
 * Written with node:crypto, since the helper of HubSpot's own SDK compares with `===`, takes a text for the body, throws
 * a bare error on a stale timestamp and does not decode the URL.
 */
export const hubSpotDigests: Readonly<Record<'v1' | 'v2' | 'v3', Digest>> = {
  v1: (clientSecret, { rawBody }) => createHash('sha256').update(clientSecret).update(rawBody).digest('hex'),
  v2: (clientSecret, { method, url, rawBody }) =>
    createHash('sha256').update(clientSecret).update(`${method}${url.href}`).update(rawBody).digest('hex'),
  v3: (clientSecret, { method, url, rawBody }, timestamp) =>
    createHmac('sha256', clientSecret)
      .update(`${method}${decodeListedEscapes(url.href)}`)
      .update(rawBody)
      .update(timestamp)
      .digest('base64'),
};

/** Decodes what version 3 asks to be decoded in the URL, once and nothing else: `: / ? @ ! $ ' ( ) * , ;`. */
function decodeListedEscapes(url: string): string {
  return url.replaceAll(/%(?:3A|2F|3F|40|21|24|27|28|29|2A|2C|3B)/gi, decodeURIComponent);
}
