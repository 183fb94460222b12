import { createHash, createHmac, randomUUID } from 'node:crypto';
import { postWebhook, type WebhookOutcome } from '../post-webhook.ts';
import type { SandboxParts } from '../sandbox-parts.ts';
import type { ChatPost } from './chat-post.ts';
import { userResource, type SlackUser } from './slack-user.ts';

const webhookPath = '/webhooks/slack/interactions';

/** Somebody of the team, in whose place a button is pressed. */
export interface Presser {
  readonly name: string;
  readonly email?: string | undefined;
}

type Parts = Pick<SandboxParts, 'state' | 'replyTarget' | 'slackSigningSecret' | 'ownUrl'>;

/**
 * Presses the button below a message, the first that leads nowhere, and tells the product as Slack does: a form, signed over
 * its bytes (https://docs.slack.dev/authentication/verifying-requests-from-slack).
 * @throws Error when there is no such message or button, or no public URL
 */
export async function pressButton(parts: Parts, ts: string, presser: Presser): Promise<WebhookOutcome> {
  const { state, replyTarget, slackSigningSecret } = parts;
  const { publicUrl } = replyTarget();
  const post = state.chatPosts.get(ts);
  if (post === undefined) throw new Error('There is no such message.');
  if (publicUrl === undefined) throw new Error('The sandbox does not know where presses go to.');
  const user = memberFor(presser);
  const press = { id: randomUUID(), by: user.name, outcome: 'It is on its way.', isDelivered: false };
  const form = new URLSearchParams({
    payload: JSON.stringify(payloadOf(parts.ownUrl(), post, user, press.id)),
  }).toString();
  state.slackUsers.put(user);
  state.chatPosts.put({ ...post, presses: [...post.presses, press] });
  const seconds = String(Math.floor(Date.now() / 1_000));
  const signature = createHmac('sha256', slackSigningSecret).update(`v0:${seconds}:${form}`).digest('hex');
  const outcome = await postWebhook(`${publicUrl}${webhookPath}`, form, {
    'User-Agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
    'Content-Type': 'application/x-www-form-urlencoded',
    'X-Slack-Request-Timestamp': seconds,
    'X-Slack-Signature': `v0=${signature}`,
  });
  // Meanwhile the product may have written the message anew, or answered.
  const now = state.chatPosts.get(ts) ?? post;
  const presses = now.presses.map((one) => (one.id === press.id ? { ...one, ...outcome } : one));
  state.chatPosts.put({ ...now, presses });
  return outcome;
}

/** The same person is the same member every time. */
function memberFor({ name, email = '' }: Presser): SlackUser {
  const digest = createHash('sha256').update(`${name} ${email}`).digest('hex');
  return { id: `U${digest.slice(0, 10).toUpperCase()}`, name, email };
}

/** https://docs.slack.dev/reference/interaction-payloads/block_actions-payload */
function payloadOf(ownUrl: string, post: ChatPost, user: SlackUser, pressId: string): Record<string, unknown> {
  const button = post.buttons.find(({ url }) => url === undefined);
  if (button === undefined) throw new Error('This message has no button.');
  const { name: username } = userResource(user);
  return {
    type: 'block_actions',
    user: { id: user.id, username, name: username, team_id: 'T0SANDBOX' },
    api_app_id: 'A0SANDBOX',
    container: { type: 'message', message_ts: post.ts, channel_id: post.channelId, is_ephemeral: false },
    trigger_id: randomUUID(),
    team: { id: 'T0SANDBOX', domain: 'sandbox' },
    channel: { id: post.channelId, name: post.channel.replace(/^#/, '') },
    message: { type: 'message', ts: post.ts, text: post.text },
    response_url: `${ownUrl}/slack/actions/${post.ts}/${pressId}`,
    actions: [
      {
        type: 'button',
        action_id: button.actionId,
        block_id: 'actions',
        ...(button.value !== undefined && { value: button.value }),
        action_ts: post.ts,
        text: { type: 'plain_text', text: button.label, emoji: false },
      },
    ],
  };
}
