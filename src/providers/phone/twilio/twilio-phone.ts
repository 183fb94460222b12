import { z } from 'zod';
import type { PhoneCaller } from '../../phone-caller.ts';
import { connectTwilio, type TwilioConnection } from '../../sms/twilio/connect-twilio.ts';
import { callTwiml } from './call-twiml.ts';

export interface TwilioPhoneOptions extends TwilioConnection {
  /** Below which Twilio tells of a call: `{url}/{token}/key` and `{url}/{token}/status`. */
  readonly callbackUrl: string;
}

/** Shorter than most voice mail waits, which would hear the words in somebody's place. */
const ringSeconds = 25;

/** Twilio's id of the call. */
const answerSchema = z.object({ sid: z.string().min(1) });

/** Calls people through Twilio (https://www.twilio.com/docs/voice/api/call-resource#create-a-call-resource). */
export function createTwilioPhone({ callbackUrl, ...connection }: TwilioPhoneOptions): PhoneCaller {
  const { from } = connection;
  const { client, ask } = connectTwilio(connection);
  return {
    vendor: 'twilio',
    call: ({ to, text, keys }) =>
      ask(async () => {
        const url = `${callbackUrl}/${encodeURIComponent(keys?.token ?? '')}`;
        const twiml = callTwiml({ text, keys }, `${url}/key`);
        const statusCallback = keys && { statusCallback: `${url}/status` };
        const answer = await client.calls.create({ to, from, twiml, timeout: ringSeconds, ...statusCallback });
        return { providerCallId: answerSchema.parse(answer).sid };
      }),
  };
}
