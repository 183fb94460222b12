import { randomUUID } from 'node:crypto';
import type { TeamChat } from '../../team-chat.ts';
import { postAsText } from '../post-as-text.ts';
import { sendToSlackWebhook } from './send-to-slack-webhook.ts';
import { slackText } from './slack-text.ts';

export interface SlackWebhookOptions {
  /** `https://hooks.slack.com/services/…`; it leads to one channel, whatever channel a post names. */
  readonly url: string;
  /** For the whole call. @default 10_000 */
  readonly timeoutMs?: number | undefined;
}

/**
 * Posts to Slack through an incoming webhook (https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks): text
 * without buttons. Slack gives such posts no name, so their references are ours and lead nowhere.
 */
export function createSlackWebhook({ url, timeoutMs = 10_000 }: SlackWebhookOptions): TeamChat {
  return {
    vendor: 'slack',
    async post(post) {
      const text = slackText(postAsText(post));
      await sendToSlackWebhook({ url, timeoutMs }, { text, unfurl_links: false, unfurl_media: false, ...plain });
      return { reference: `webhook:${randomUUID()}` };
    },
  };
}

/** Keeps Slack from reading emphasis into the text; the SDK's types do not know it. */
const plain = { mrkdwn: false };
