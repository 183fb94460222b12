import { createHmac } from 'node:crypto';
import { z } from 'zod';
import type { WebhookTokenStore } from '../../../store/ports/webhook-token-store.ts';
import { ApiError } from '../../api-error.ts';
import { checkSignature } from '../check-signature.ts';
import type { WebhookGuard } from '../mail-webhook-secrets.ts';
import { requireSecret } from '../require-secret.ts';

/** Defines what Mailgun signs with, beside the body and not over it. */
export const mailgunSignatureSchema = z.object({
  timestamp: z.coerce.string().min(1),
  token: z.string().min(1),
  signature: z.string().min(1),
});
type MailgunSignature = z.infer<typeof mailgunSignatureSchema>;

/** Mailgun repeats for eight hours what could not be delivered (documentation.mailgun.com, "Routes"). */
const maxAgeMs = 12 * 3_600_000;
/** Clocks differ. */
const maxAheadMs = 300_000;

interface SignedContent {
  readonly signature: MailgunSignature | undefined;
  /** All that came with the signature and decides what is done. */
  readonly content: string;
  readonly at: Date;
}

/**
 * Checks a request of Mailgun: HMAC-SHA256 of timestamp and token in hexadecimal digits
 * (documentation.mailgun.com/docs/mailgun/user-manual/webhooks/securing-webhooks). Since it does not cover the body, an old
 * one is refused, and each token is good for one content.
 * @throws ApiError 401 `not_configured`, `missing_signature`, `invalid_signature`, `stale_signature` or `reused_signature`
 */
export async function checkMailgunSignature(
  { secrets, isSandboxed, tokens }: WebhookGuard & { readonly tokens: WebhookTokenStore },
  { signature, content, at }: SignedContent,
): Promise<void> {
  const key = requireSecret(secrets.mailgun.signingKey, isSandboxed, 'MAILGUN_WEBHOOK_SIGNING_KEY');
  if (key === undefined) return;
  if (signature === undefined) throw new ApiError(401, 'missing_signature', 'The request is not signed.');
  const { timestamp, token } = signature;
  checkSignature(signature.signature, createHmac('sha256', key).update(`${timestamp}${token}`).digest('hex'));
  const ageMs = at.getTime() - Number(timestamp) * 1_000;
  if (!(ageMs <= maxAgeMs && ageMs >= -maxAheadMs)) {
    throw new ApiError(401, 'stale_signature', 'The signature is too old, or of the future.');
  }
  const forgetBefore = new Date(at.getTime() - 2 * maxAgeMs);
  if (!(await tokens.bind({ token, content, at, forgetBefore }))) {
    throw new ApiError(401, 'reused_signature', 'The signature came with another content before.');
  }
}
