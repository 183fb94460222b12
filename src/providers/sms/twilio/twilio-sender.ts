import { z } from 'zod';
import type { SmsSender } from '../../sms-sender.ts';
import { connectTwilio, type TwilioConnection } from './connect-twilio.ts';
import { findSentSms } from './find-sent-sms.ts';

export interface TwilioOptions extends TwilioConnection {
  /** Where Twilio tells what became of an SMS; its own settings say it when absent. */
  readonly statusCallbackUrl?: string | undefined;
  /** How long the list may lack what was sent. Twilio names no number; ours is generous. @default 120_000 */
  readonly lookUpLagMs?: number | undefined;
}

/** Twilio's id of the message. */
const answerSchema = z.object({ sid: z.string().min(1) });

/** Sends SMS through Twilio (https://www.twilio.com/docs/messaging/api/message-resource). */
export function createTwilioSender({
  statusCallbackUrl,
  lookUpLagMs = 120_000,
  ...connection
}: TwilioOptions): SmsSender {
  const { from } = connection;
  const { client, ask } = connectTwilio(connection);
  return {
    vendor: 'twilio',
    send: ({ to, body, deliveryKey }) =>
      ask(async () => {
        const statusCallback = statusCallbackUrl && withDeliveryKey(statusCallbackUrl, deliveryKey);
        const answer = await client.messages.create({ to, from, body, ...(statusCallback && { statusCallback }) });
        return { providerMessageId: answerSchema.parse(answer).sid };
      }),
    findSent: {
      lagMs: lookUpLagMs,
      find: (query) => ask(() => findSentSms(client, { ...query, from })),
    },
  };
}

/** Twilio may call before it has answered us, and so before its id of the message is on record. */
function withDeliveryKey(statusCallbackUrl: string, deliveryKey: string | undefined): string {
  const url = new URL(statusCallbackUrl);
  if (deliveryKey !== undefined) url.searchParams.set('delivery-key', deliveryKey);
  return url.href;
}
