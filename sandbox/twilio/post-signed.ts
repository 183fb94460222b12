import twilio from 'twilio';
import { callWebhook, type WebhookOutcome } from '../post-webhook.ts';
import type { ReplyTarget } from '../replies/reply-target.ts';

interface SignedPost {
  readonly target: ReplyTarget;
  readonly authToken: string;
  /** As the product wrote it, or knows itself. */
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
}

/**
 * Posts a form to the product as Twilio does, signed over the address and the fields
 * (https://www.twilio.com/docs/usage/webhooks/webhooks-security). Where the product knows itself by another address than it
 * has, the one is signed and the other called, as behind a proxy.
 */
export function postSigned({
  target: { publicUrl, knownAs },
  authToken,
  url,
  fields,
}: SignedPost): Promise<WebhookOutcome & { readonly answer: string }> {
  const isOwn = knownAs !== undefined && publicUrl !== undefined && url.startsWith(`${knownAs}/`);
  const calledUrl = isOwn ? `${publicUrl}${url.slice(knownAs.length)}` : url;
  return callWebhook(calledUrl, new URLSearchParams(fields).toString(), {
    'User-Agent': 'TwilioProxy/1.1',
    'Content-Type': 'application/x-www-form-urlencoded',
    'X-Twilio-Signature': twilio.getExpectedTwilioSignature(authToken, url, fields),
  });
}
