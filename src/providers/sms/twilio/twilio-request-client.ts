import twilio from 'twilio';
import { twilioErrorFromResponse } from './twilio-error.ts';

type Request<Data> = Parameters<typeof twilio.RequestClient.prototype.request<Data>>[0];
type Answer<Data> = Awaited<ReturnType<typeof twilio.RequestClient.prototype.request<Data>>>;

/**
 * Sends the SDK's requests to another base URL: the SDK knows Twilio's own regions and edges, but no other host. It also
 * translates refusals itself, because the SDK's exception drops the headers, and Retry-After with them.
 */
export class TwilioRequestClient extends twilio.RequestClient {
  readonly #baseUrl: string | undefined;

  constructor({ baseUrl, timeoutMs }: { readonly baseUrl: string | undefined; readonly timeoutMs: number }) {
    // Without kept connections: one that the other side closes while we write leaves an SMS that may have been sent.
    super({ timeout: timeoutMs, autoRetry: false, keepAlive: false });
    this.#baseUrl = baseUrl?.replace(/\/$/, '');
  }

  override async request<Data>(request: Request<Data>): Promise<Answer<Data>> {
    const { pathname, search } = new URL(request.uri);
    const uri = this.#baseUrl === undefined ? request.uri : `${this.#baseUrl}${pathname}${search}`;
    const response = await super.request<Data>({ ...request, uri });
    if (response.statusCode >= 400) throw twilioErrorFromResponse(response);
    return response;
  }
}
