import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { SmsMessage } from './sms-message.ts';
import { twilioRefusal } from './twilio-refusal.ts';

const requestSchema = z.looseObject({
  To: z.string().default(''),
  From: z.string().default(''),
  MessagingServiceSid: z.string().default(''),
  Body: z.string().default(''),
});

/**
 * Reads an SMS out of a request.
 * @throws Refusal 400 with 21604 or 21211 (To), 21603 (From) or 21602 (Body), see https://www.twilio.com/docs/api/errors
 */
export function readSms(accountSid: string, form: unknown): SmsMessage {
  const { To, From, MessagingServiceSid, Body } = requestSchema.parse(form ?? {});
  if (To === '') throw twilioRefusal(400, { code: 21604, message: "A 'To' phone number is required." });
  // E.164: https://www.itu.int/rec/T-REC-E.164
  if (!/^\+[1-9]\d{6,14}$/.test(To)) {
    throw twilioRefusal(400, { code: 21211, message: `The 'To' number ${To} is not a valid phone number.` });
  }
  if (From === '' && MessagingServiceSid === '') {
    throw twilioRefusal(400, { code: 21603, message: "A 'From' phone number is required." });
  }
  if (Body === '') throw twilioRefusal(400, { code: 21602, message: 'Message body is required.' });
  return {
    sid: `SM${randomUUID().replaceAll('-', '')}`,
    accountSid,
    from: From,
    messagingServiceSid: MessagingServiceSid,
    to: To,
    body: Body,
    at: new Date().toISOString(),
  };
}
