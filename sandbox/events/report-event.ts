import { postWebhook, type WebhookOutcome } from '../post-webhook.ts';
import { basicAuthorization } from '../replies/basic-authorization.ts';
import type { ReplyTarget } from '../replies/reply-target.ts';
import type { SandboxState } from '../state/sandbox-state.ts';
import { postmarkEvent, type PostmarkOutcome } from './postmark-event.ts';

const webhookPath = '/webhooks/events/postmark';

interface ReportOptions {
  readonly state: Pick<SandboxState, 'emails'>;
  readonly target: ReplyTarget;
  readonly emailId: string;
  readonly outcome: PostmarkOutcome;
}

/**
 * Tells the product's webhook what became of an e-mail, once.
 * @throws Error when there is no such e-mail or no public URL
 */
export function reportEvent({ state, target, emailId, outcome }: ReportOptions): Promise<WebhookOutcome> {
  const email = state.emails.get(emailId);
  if (email === undefined) throw new Error('There is no such e-mail.');
  const { publicUrl, credentials } = target;
  if (publicUrl === undefined) throw new Error('The sandbox does not know where events go to.');
  const body = JSON.stringify(postmarkEvent(email, outcome, new Date()));
  return postWebhook(`${publicUrl}${webhookPath}`, body, {
    'User-Agent': 'Postmark',
    ...basicAuthorization(credentials),
  });
}
