import { LogLevel, WebClient, type Logger } from '@slack/web-api';
import type { Pace } from '../../pace.ts';
import { watchFetch } from '../../watch-fetch.ts';
import { slackError } from './slack-error.ts';

interface CallerOptions {
  readonly botToken: string;
  readonly baseUrl: string;
  /** For the whole call. */
  readonly timeoutMs: number;
  /** Lets each call begin. */
  readonly pace: Pace;
}

/** Calls a method of Slack's Web API, once. */
export type SlackCaller = <Answer>(ask: (client: WebClient) => Promise<Answer>) => Promise<Answer>;

/** Makes what calls Slack through its SDK and translates what the SDK throws into a ProviderError. */
export function createSlackCaller({ botToken, baseUrl, timeoutMs, pace }: CallerOptions): SlackCaller {
  return async (ask) => {
    await pace();
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
      return await ask(client);
    } catch (error) {
      throw slackError(error, watched);
    }
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
