import { Anthropic } from '@anthropic-ai/sdk';
import { Client as HubSpotClient } from '@hubspot/api-client';
import { LogLevel, WebClient, type Logger } from '@slack/web-api';
import { OpenAI } from 'openai';
import { ServerClient, type Models } from 'postmark';
import twilio from 'twilio';
import type { Sandbox } from '../sandbox.ts';
import type { Plain } from './plain.ts';

/** The vendors' own SDKs, with their own retries off. */
export interface SdkClients {
  readonly openai: OpenAI;
  readonly anthropic: Anthropic;
  readonly hubspot: HubSpotClient;
  readonly postmark: ServerClient;
  readonly twilio: twilio.Twilio;
  readonly slack: WebClient;
}

/** Makes an SDK a vendor that talks to a sandbox. */
export function sdkClients({ baseUrls }: Pick<Sandbox, 'baseUrls'>): SdkClients {
  const postmark: Plain<Models.ClientOptions.Configuration> = {
    requestHost: baseUrls.postmark.replace('http://', ''),
    useHttps: false,
    timeout: 2,
  };
  return {
    openai: new OpenAI({ apiKey: 'sandbox', baseURL: baseUrls.openai, maxRetries: 0, timeout: 2_000 }),
    anthropic: new Anthropic({ apiKey: 'sandbox', baseURL: baseUrls.anthropic, maxRetries: 0, timeout: 2_000 }),
    hubspot: new HubSpotClient({ accessToken: 'sandbox', basePath: baseUrls.hubspot, numberOfApiCallRetries: 0 }),
    postmark: new ServerClient('sandbox', postmark),
    twilio: twilio('ACsandbox', 'sandbox', { httpClient: new RedirectedClient(baseUrls.twilio) }),
    slack: new WebClient('sandbox', {
      slackApiUrl: baseUrls.slack,
      retryConfig: { retries: 0 },
      rejectRateLimitedCalls: true,
      logger: silentLogger,
    }),
  };
}

type TwilioRequest<Data> = Parameters<typeof twilio.RequestClient.prototype.request<Data>>[0];
type TwilioResponse<Data> = Awaited<ReturnType<typeof twilio.RequestClient.prototype.request<Data>>>;

/** Twilio's SDK has no base URL: the requests of its client are sent elsewhere one by one. */
class RedirectedClient extends twilio.RequestClient {
  readonly #baseUrl: string;

  constructor(baseUrl: string) {
    super({ autoRetry: false, timeout: 2_000 });
    this.#baseUrl = baseUrl;
  }

  override request<Data>(request: TwilioRequest<Data>): Promise<TwilioResponse<Data>> {
    return super.request<Data>({ ...request, uri: request.uri.replace('https://api.twilio.com', this.#baseUrl) });
  }
}

const silentLogger: Logger = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  setLevel: () => undefined,
  getLevel: () => LogLevel.ERROR,
  setName: () => undefined,
};
