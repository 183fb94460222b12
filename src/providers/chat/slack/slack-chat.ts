import { LogLevel, WebClient, type Logger } from '@slack/web-api';
import { z } from 'zod';
import type { TeamChat } from '../../team-chat.ts';
import { watchFetch } from '../../watch-fetch.ts';
import { slackError } from './slack-error.ts';
import { slackText } from './slack-text.ts';

export interface SlackOptions {
  /** A bot's token, `xoxb-…`, with the scope `chat:write`. */
  readonly botToken: string;
  /** @default 'https://slack.com/api/' */
  readonly baseUrl?: string | undefined;
  /** For the whole call. @default 10_000 */
  readonly timeoutMs?: number | undefined;
}

/** The two that together name a message: its channel's id and its time stamp. */
const answerSchema = z.object({ channel: z.string().min(1), ts: z.string().min(1) });

/** Posts to Slack (https://docs.slack.dev/reference/methods/chat.postMessage). */
export function createSlackChat({
  botToken,
  baseUrl = 'https://slack.com/api/',
  timeoutMs = 10_000,
}: SlackOptions): TeamChat {
  return {
    vendor: 'slack',
    async post({ channel, text }) {
      const watched = watchFetch();
      try {
        // A client a call, for the watched fetch belongs to one call; clients are small and hold no connections.
        const client = new WebClient(botToken, {
          slackApiUrl: baseUrl,
          fetch: watched.fetch,
          timeout: timeoutMs,
          retryConfig: { retries: 0 },
          rejectRateLimitedCalls: true,
          logger: silentLogger,
        });
        const answer = await client.chat.postMessage({
          channel,
          text: slackText(text),
          mrkdwn: false,
          unfurl_links: false,
          unfurl_media: false,
        });
        const posted = answerSchema.parse(answer);
        return { reference: `${posted.channel}:${posted.ts}` };
      } catch (error) {
        throw slackError(error, watched);
      }
    },
  };
}

/** Keeps the SDK from writing to the console what Slack says, which may repeat what was posted. */
const silentLogger: Logger = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  setLevel: () => undefined,
  getLevel: () => LogLevel.ERROR,
  setName: () => undefined,
};
