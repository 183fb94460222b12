import { createSlackChat } from './providers/chat/slack/slack-chat.ts';
import { createSlackWebhook } from './providers/chat/slack/slack-webhook.ts';
import type { Pace } from './providers/pace.ts';
import type { TeamChat } from './providers/team-chat.ts';
import type { SlackConfig } from './slack-config.ts';

/** Connects the team's chat in the way that is configured. */
export function connectChat(slack: SlackConfig, pace: Pace): TeamChat {
  if ('webhookUrl' in slack) return pacedChat(createSlackWebhook({ url: slack.webhookUrl }), pace);
  const { botToken, signingSecret, baseUrl } = slack;
  return createSlackChat({ botToken, baseUrl, hasButtons: signingSecret !== undefined, pace });
}

function pacedChat(chat: TeamChat, pace: Pace): TeamChat {
  return {
    ...chat,
    async post(post) {
      await pace();
      return chat.post(post);
    },
  };
}
