import { randomUUID } from 'node:crypto';
import type { SandboxState } from '../state/sandbox-state.ts';
import { inboundWebhook } from './inbound-webhook.ts';
import type { LeadReply } from './lead-reply.ts';
import type { ReplyTarget } from './reply-target.ts';

const webhookPath = '/webhooks/replies/postmark';

/** Postmark itself waits two minutes; whoever looks at the page should not. */
const timeoutMs = 15_000;

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
  const answer = await post(`${publicUrl}${webhookPath}`, inboundWebhook(email, text, at), credentials);
  const reply = { id: randomUUID(), emailId, text, at: at.toISOString(), ...answer };
  state.replies.put(reply);
  return reply;
}

async function post(
  url: string,
  body: unknown,
  credentials: ReplyTarget['credentials'],
): Promise<Pick<LeadReply, 'outcome' | 'isDelivered'>> {
  const headers = new Headers({ 'Content-Type': 'application/json', 'User-Agent': 'Postmark' });
  if (credentials !== undefined) {
    const pair = Buffer.from(`${credentials.user}:${credentials.password}`).toString('base64');
    headers.set('Authorization', `Basic ${pair}`);
  }
  try {
    const signal = AbortSignal.timeout(timeoutMs);
    const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body), signal });
    await response.body?.cancel();
    return { outcome: `The webhook answered ${response.status}.`, isDelivered: response.ok };
  } catch {
    return { outcome: 'The webhook could not be reached.', isDelivered: false };
  }
}
