import twilio, { type Twilio } from 'twilio';
import { noPace, type Pace } from '../../pace.ts';
import { withinDeadline } from '../../within-deadline.ts';
import { twilioError } from './twilio-error.ts';
import { TwilioRequestClient } from './twilio-request-client.ts';

/** What every adapter of Twilio is connected by. */
export interface TwilioConnection {
  readonly accountSid: string;
  readonly authToken: string;
  /** The number that SMS and calls come from, in E.164. */
  readonly from: string;
  /** @default 'https://api.twilio.com' */
  readonly baseUrl?: string | undefined;
  /** For the whole call; shorter than the ledger's own deadline of 30 s. @default 20_000 */
  readonly timeoutMs?: number | undefined;
  /** Lets each call begin. @default at once */
  readonly pace?: Pace | undefined;
}

/** The SDK, and what each call of it goes through. */
interface ConnectedTwilio {
  readonly client: Twilio;
  /** Waits for the turn, then asks within the deadline. @throws ProviderError */
  readonly ask: <Answer>(call: () => Promise<Answer>) => Promise<Answer>;
}

/** Connects Twilio's SDK. */
export function connectTwilio({
  accountSid,
  authToken,
  baseUrl,
  timeoutMs = 20_000,
  pace = noPace,
}: TwilioConnection): ConnectedTwilio {
  const client = twilio(accountSid, authToken, { httpClient: new TwilioRequestClient({ baseUrl, timeoutMs }) });
  return {
    client,
    async ask(call) {
      await pace();
      try {
        return await withinDeadline(timeoutMs, call());
      } catch (error) {
        throw twilioError(error);
      }
    },
  };
}
