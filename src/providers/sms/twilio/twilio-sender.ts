import twilio from 'twilio';
import { z } from 'zod';
import type { SmsSender } from '../../sms-sender.ts';
import { noPace, type Pace } from '../../pace.ts';
import { withinDeadline } from '../../within-deadline.ts';
import { findSentSms } from './find-sent-sms.ts';
import { twilioError } from './twilio-error.ts';
import { TwilioRequestClient } from './twilio-request-client.ts';

export interface TwilioOptions {
  readonly accountSid: string;
  readonly authToken: string;
  /** The number that SMS come from, in E.164. */
  readonly from: string;
  /** Where Twilio tells what became of an SMS; its own settings say it when absent. */
  readonly statusCallbackUrl?: string | undefined;
  /** @default 'https://api.twilio.com' */
  readonly baseUrl?: string | undefined;
  /** For the whole call; shorter than the ledger's own deadline of 30 s. @default 20_000 */
  readonly timeoutMs?: number | undefined;
  /** How long the list may lack what was sent. Twilio names no number; ours is generous. @default 120_000 */
  readonly lookUpLagMs?: number | undefined;
  /** Lets each call begin. @default at once */
  readonly pace?: Pace | undefined;
}

/** Twilio's id of the message. */
const answerSchema = z.object({ sid: z.string().min(1) });

/** Sends SMS through Twilio (https://www.twilio.com/docs/messaging/api/message-resource). */
export function createTwilioSender({
  accountSid,
  authToken,
  from,
  statusCallbackUrl,
  baseUrl,
  timeoutMs = 20_000,
  lookUpLagMs = 120_000,
  pace = noPace,
}: TwilioOptions): SmsSender {
  const httpClient = new TwilioRequestClient({ baseUrl, timeoutMs });
  const client = twilio(accountSid, authToken, { httpClient });
  const call = async <Answer>(ask: () => Promise<Answer>): Promise<Answer> => {
    await pace();
    try {
      return await withinDeadline(timeoutMs, ask());
    } catch (error) {
      throw twilioError(error);
    }
  };
  return {
    vendor: 'twilio',
    send: ({ to, body, deliveryKey }) =>
      call(async () => {
        const statusCallback = statusCallbackUrl && withDeliveryKey(statusCallbackUrl, deliveryKey);
        const answer = await client.messages.create({ to, from, body, ...(statusCallback && { statusCallback }) });
        return { providerMessageId: answerSchema.parse(answer).sid };
      }),
    findSent: {
      lagMs: lookUpLagMs,
      find: (query) => call(() => findSentSms(client, { ...query, from })),
    },
  };
}

/** Twilio may call before it has answered us, and so before its id of the message is on record. */
function withDeliveryKey(statusCallbackUrl: string, deliveryKey: string | undefined): string {
  const url = new URL(statusCallbackUrl);
  if (deliveryKey !== undefined) url.searchParams.set('delivery-key', deliveryKey);
  return url.href;
}
