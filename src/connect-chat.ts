import { createSlackChat } from './providers/chat/slack/slack-chat.ts';
import { createSlackWebhook } from './providers/chat/slack/slack-webhook.ts';
import { noPace, type Pace } from './providers/pace.ts';
import type { Probed } from './providers/probed.ts';
import type { TeamChat } from './providers/team-chat.ts';
import type { SlackConfig } from './slack-config.ts';

/** Connects the team's chat in the way that is configured. */
export function connectChat(slack: SlackConfig, pace?: Pace): TeamChat & Partial<Probed> {
  if ('webhookUrl' in slack) return pacedChat(createSlackWebhook({ url: slack.webhookUrl }), pace);
  const { botToken, signingSecret, baseUrl } = slack;
  return createSlackChat({ botToken, baseUrl, hasButtons: signingSecret !== undefined, pace });
}

/** A webhook takes posts and nothing else: there is nothing harmless to ask it for. */
function pacedChat(chat: TeamChat, pace: Pace = noPace): TeamChat {
  return {
    ...chat,
    async post(post) {
      await pace();
      return chat.post(post);
    },
  };
}
