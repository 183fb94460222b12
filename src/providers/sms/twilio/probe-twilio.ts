import { z } from 'zod';
import { askVendor, basicAuthorization, underBase } from '../../ask-vendor.ts';
import { LackingAccessError, type VendorProbe } from '../../vendor-probe.ts';
import type { TwilioOptions } from './twilio-sender.ts';

const accountSchema = z.object({ status: z.string() });
const numbersSchema = z.object({
  incoming_phone_numbers: z.array(
    z.object({
      sms_url: z.string().nullish(),
      capabilities: z.object({ sms: z.boolean().optional(), voice: z.boolean().optional() }).nullish(),
    }),
  ),
});
type PhoneNumber = z.infer<typeof numbersSchema>['incoming_phone_numbers'][number];

interface TwilioProbeOptions extends Pick<TwilioOptions, 'accountSid' | 'authToken' | 'from' | 'baseUrl'> {
  /** True: people are phoned too. @default false */
  readonly needsVoice?: boolean;
}

/**
 * Asks Twilio for the account and the number (https://www.twilio.com/docs/usage/api/account,
 * https://www.twilio.com/docs/phone-numbers/api/incomingphonenumber-resource).
 */
export function createTwilioProbe({
  accountSid,
  authToken,
  from,
  baseUrl = 'https://api.twilio.com',
  needsVoice = false,
}: TwilioProbeOptions): VendorProbe {
  const ask = async <Answer>(path: string, answer: z.ZodType<Answer>): Promise<Answer> => {
    const refused = {
      what: 'account SID or auth token is refused',
      cure: 'Copy both from Account Info at console.twilio.com to TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN.',
    };
    const asked = await askVendor({
      vendor: 'twilio',
      url: underBase(baseUrl, `/2010-04-01/Accounts/${encodeURIComponent(accountSid)}${path}`),
      headers: { authorization: basicAuthorization(accountSid, authToken) },
      answer,
      lacks: { 401: refused, 403: refused, 404: refused },
    });
    return asked.answer;
  };
  const findNumber = async (): Promise<PhoneNumber> => {
    const query = new URLSearchParams({ PhoneNumber: from });
    const { incoming_phone_numbers: numbers } = await ask(
      `/IncomingPhoneNumbers.json?${query.toString()}`,
      numbersSchema,
    );
    const [number] = numbers;
    const cure = (can: string): string =>
      `Buy one with ${can} under Phone Numbers at console.twilio.com and set TWILIO_FROM.`;
    if (number === undefined) {
      throw new LackingAccessError('twilio', [
        { what: `the number ${from} is not the account's`, cure: cure(needsVoice ? 'SMS and voice' : 'SMS') },
      ]);
    }
    const lacks = [
      ...(number.capabilities?.sms === true ? [] : [{ what: `the number ${from} cannot text`, cure: cure('SMS') }]),
      ...(!needsVoice || number.capabilities?.voice === true
        ? []
        : [{ what: `the number ${from} cannot call`, cure: cure('voice') }]),
    ];
    if (lacks.length > 0) throw new LackingAccessError('twilio', lacks);
    return number;
  };
  return {
    vendor: 'twilio',
    async probe() {
      const { status } = await ask('.json', accountSchema);
      if (status !== 'active') {
        const cure = 'See what Twilio asks for on the first page of console.twilio.com.';
        throw new LackingAccessError('twilio', [{ what: `the account is ${status}`, cure }]);
      }
      await findNumber();
    },
    async listWebhooks() {
      const { sms_url: url } = await findNumber();
      // What becomes of an SMS is told as each SMS asks for it.
      return [{ kind: 'replies', registered: url == null || url === '' ? [] : [{ url }] }];
    },
  };
}
