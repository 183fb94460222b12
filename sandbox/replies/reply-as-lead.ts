import { randomUUID } from 'node:crypto';
import { postWebhook } from '../post-webhook.ts';
import type { SandboxState } from '../state/sandbox-state.ts';
import { basicAuthorization } from './basic-authorization.ts';
import { inboundWebhook } from './inbound-webhook.ts';
import type { LeadReply } from './lead-reply.ts';
import type { ReplyTarget } from './reply-target.ts';

const webhookPath = '/webhooks/replies/postmark';

interface ReplyAsLeadOptions {
  readonly state: Pick<SandboxState, 'emails' | 'replies'>;
  readonly target: ReplyTarget;
  readonly emailId: string;
  readonly text: string;
}

/**
 * Sends a reply to the product's webhook, once, and keeps it with what the webhook answered.
 * @throws Error when there is no such e-mail or no public URL
 */
export async function replyAsLead({ state, target, emailId, text }: ReplyAsLeadOptions): Promise<LeadReply> {
  const email = state.emails.get(emailId);
  if (email === undefined) throw new Error('There is no such e-mail.');
  const { publicUrl, credentials } = target;
  if (publicUrl === undefined) throw new Error('The sandbox does not know where replies go to.');
  const at = new Date();
  const body = JSON.stringify(inboundWebhook(email, text, at));
  const headers = { 'User-Agent': 'Postmark', ...basicAuthorization(credentials) };
  const answer = await postWebhook(`${publicUrl}${webhookPath}`, body, headers);
  const reply = { id: randomUUID(), emailId, text, at: at.toISOString(), ...answer };
  state.replies.put(reply);
  return reply;
}
