import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import { noPace, type Pace } from '../../pace.ts';
import type { ChatPost, TeamChat } from '../../team-chat.ts';
import { postAsText } from '../post-as-text.ts';
import { slackBlocks } from './slack-blocks.ts';
import { createSlackButtons } from './slack-buttons.ts';
import { createSlackCaller } from './slack-caller.ts';
import { slackText } from './slack-text.ts';

export interface SlackOptions {
  /** A bot's token, `xoxb-…`, with the scope `chat:write`; buttons need `users:read` and `users:read.email` as well. */
  readonly botToken: string;
  /** True where Slack tells us that a button was pressed, and we can tell that it was Slack. @default false */
  readonly hasButtons?: boolean | undefined;
  /** @default 'https://slack.com/api/' */
  readonly baseUrl?: string | undefined;
  /** For the whole call. @default 10_000 */
  readonly timeoutMs?: number | undefined;
  /** Lets each call begin. @default at once */
  readonly pace?: Pace | undefined;
}

/** The two that together name a message: its channel's id and its time stamp. */
const answerSchema = z.object({ channel: z.string().min(1), ts: z.string().min(1) });

/** Posts to Slack (https://docs.slack.dev/reference/methods/chat.postMessage). */
export function createSlackChat({
  botToken,
  hasButtons = false,
  baseUrl = 'https://slack.com/api/',
  timeoutMs = 10_000,
  pace = noPace,
}: SlackOptions): TeamChat {
  const call = createSlackCaller({ botToken, baseUrl, timeoutMs, pace });
  return {
    vendor: 'slack',
    ...(hasButtons && { buttons: createSlackButtons({ call, baseUrl, timeoutMs }) }),
    post: (post) =>
      call(async (client) => {
        const answer = await client.chat.postMessage(messageOf(post, hasButtons));
        const posted = answerSchema.parse(answer);
        return { reference: `${posted.channel}:${posted.ts}` };
      }),
  };
}

type Message = Parameters<WebClient['chat']['postMessage']>[0];

function messageOf(post: ChatPost, hasButtons: boolean): Message {
  return {
    channel: post.channel,
    text: slackText(postAsText(post)),
    mrkdwn: false,
    unfurl_links: false,
    unfurl_media: false,
    ...(hasButtons && post.button !== undefined && { blocks: slackBlocks(post) }),
  };
}
