import type { IncomingHttpHeaders } from 'node:http';
import { ApiError } from '../../api-error.ts';
import { hasBasicAuth } from '../../basic-auth.ts';
import type { WebhookGuard } from '../mail-webhook-secrets.ts';

/**
 * Checks the credentials that Postmark gives, which signs nothing
 * (postmarkapp.com/developer/webhooks/webhooks-overview, "Protecting your webhook").
 * @throws ApiError 401 `not_configured` or `unauthorized`
 */
export function authenticatePostmark({ secrets, isSandboxed }: WebhookGuard, headers: IncomingHttpHeaders): void {
  if (secrets.postmark === undefined) {
    if (isSandboxed) return;
    throw new ApiError(401, 'not_configured', 'Set POSTMARK_WEBHOOK_USER and POSTMARK_WEBHOOK_PASSWORD first.');
  }
  if (!hasBasicAuth(headers.authorization, secrets.postmark)) {
    throw new ApiError(401, 'unauthorized', 'The credentials are missing or wrong.');
  }
}
