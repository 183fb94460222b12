import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { refusalOfCalledNumber } from './magic-numbers.ts';
import type { PhoneCall } from './phone-call.ts';
import { readTwiml } from './read-twiml.ts';
import { twilioRefusal } from './twilio-refusal.ts';

const requestSchema = z.looseObject({
  To: z.string().default(''),
  From: z.string().default(''),
  Twiml: z.string().default(''),
  StatusCallback: z.string().default(''),
});

/** The most that Twilio takes for inline TwiML. */
const longestTwiml = 4_000;

/**
 * Reads a call with inline TwiML out of a request.
 * @throws Refusal 400 with 21201, 21211 or another (To), 21213 (From), 21205 (Twiml, StatusCallback), see
 * https://www.twilio.com/docs/api/errors
 */
export function readPhoneCall(accountSid: string, form: unknown): PhoneCall {
  const { To, From, Twiml, StatusCallback } = requestSchema.parse(form ?? {});
  if (To === '') throw twilioRefusal(400, { code: 21201, message: "No 'To' number is specified" });
  // E.164: https://www.itu.int/rec/T-REC-E.164
  if (!/^\+[1-9]\d{6,14}$/.test(To)) {
    throw twilioRefusal(400, {
      code: 21211,
      message: `The phone number you are attempting to call, ${To}, is not valid.`,
    });
  }
  if (From === '') throw twilioRefusal(400, { code: 21213, message: "'From' phone number is required" });
  const twiml = Twiml.length > longestTwiml ? undefined : readTwiml(Twiml);
  if (twiml === undefined) throw twilioRefusal(400, { code: 21205, message: 'Url or Twiml is missing or not valid.' });
  if (StatusCallback !== '' && !URL.canParse(StatusCallback)) {
    throw twilioRefusal(400, { code: 21205, message: `The 'StatusCallback' URL ${StatusCallback} is not valid.` });
  }
  const refusal = refusalOfCalledNumber(To);
  if (refusal !== undefined) throw refusal;
  return {
    sid: `CA${randomUUID().replaceAll('-', '')}`,
    accountSid,
    from: From,
    to: To,
    said: twiml.said,
    keyUrl: twiml.keyUrl,
    statusCallback: StatusCallback,
    status: 'ringing',
    keys: [],
    at: new Date().toISOString(),
  };
}
