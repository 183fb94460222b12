import { createSlackChat } from './providers/chat/slack/slack-chat.ts';
import { createSlackWebhook } from './providers/chat/slack/slack-webhook.ts';
import type { TeamChat } from './providers/team-chat.ts';
import type { SlackConfig } from './slack-config.ts';

/** Connects the team's chat in the way that is configured. */
export function connectChat(slack: SlackConfig): TeamChat {
  if ('webhookUrl' in slack) return createSlackWebhook({ url: slack.webhookUrl });
  const { botToken, signingSecret, baseUrl } = slack;
  return createSlackChat({ botToken, baseUrl, hasButtons: signingSecret !== undefined });
}
