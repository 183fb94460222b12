import type { Request } from 'express';
import twilio from 'twilio';
import { ApiError } from '../../api-error.ts';
import { decodeUtf8 } from '../../decode-utf8.ts';
import { readWholeBody } from '../../read-body.ts';
import type { WebhookGuard } from '../mail-webhook-secrets.ts';
import { requireSecret } from '../require-secret.ts';
import { joinUrl } from '../../../domain/join-url.ts';

/** An SMS has 1,600 characters at most; its form a few dozen fields. */
const maxBodyBytes = 64 * 1024;

/** The fields of a form of Twilio; what came more than once has its first value. */
export type TwilioForm = Readonly<Record<string, string | undefined>>;

interface TwilioGuard extends WebhookGuard {
  readonly publicUrl: string;
}

/**
 * Reads a form that Twilio posts, and checks its signature over the address that it called and all fields
 * (twilio.com/docs/usage/webhooks/webhooks-security).
 * @throws ApiError 401 `not_configured`, `missing_signature` or `invalid_signature`, 413 `body_too_large`
 */
export async function readTwilioForm(
  { secrets, isSandboxed, publicUrl }: TwilioGuard,
  request: Request,
): Promise<TwilioForm> {
  const bytes = await readWholeBody(request, maxBodyBytes, 'A form of Twilio may have 64 KiB at most.');
  const pairs = [...new URLSearchParams(decodeUtf8(bytes))];
  const authToken = requireSecret(secrets.twilio.authToken, isSandboxed, 'TWILIO_AUTH_TOKEN');
  if (authToken !== undefined) {
    const signature = request.headers['x-twilio-signature'];
    if (signature === undefined) throw new ApiError(401, 'missing_signature', 'The request is not signed.');
    const url = joinUrl(publicUrl, request.originalUrl);
    if (typeof signature !== 'string' || !twilio.validateRequest(authToken, signature, url, valuesByName(pairs))) {
      throw new ApiError(401, 'invalid_signature', 'The signature does not fit the request.');
    }
  }
  return Object.fromEntries(pairs.toReversed());
}

/** The SDK takes a name that came more than once as a list. */
function valuesByName(pairs: readonly (readonly [string, string])[]): Record<string, string | string[]> {
  const lists = Map.groupBy(pairs, ([name]) => name);
  return Object.fromEntries(
    [...lists].map(([name, list]) => [name, list.length === 1 ? (list[0]?.[1] ?? '') : list.map(([, value]) => value)]),
  );
}
