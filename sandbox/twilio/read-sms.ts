import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { SmsMessage } from './sms-message.ts';
import { refusalOfNumber } from './magic-numbers.ts';
import { twilioRefusal } from './twilio-refusal.ts';

const requestSchema = z.looseObject({
  To: z.string().default(''),
  From: z.string().default(''),
  MessagingServiceSid: z.string().default(''),
  Body: z.string().default(''),
  StatusCallback: z.string().optional(),
});

/** An SMS, and where the product wants to hear what becomes of it. */
interface RequestedSms {
  readonly message: SmsMessage;
  readonly statusCallback: string | undefined;
}

/**
 * Reads an SMS out of a request.
 * @param isOptedOut whether a phone wants nothing more
 * @throws Refusal 400 with 21604, 21211, 21610 or another (To), 21603 (From), 21602 (Body) or 21609 (StatusCallback), see
 * https://www.twilio.com/docs/api/errors
 */
export function readSms(accountSid: string, form: unknown, isOptedOut: (phone: string) => boolean): RequestedSms {
  const { To, From, MessagingServiceSid, Body, StatusCallback } = requestSchema.parse(form ?? {});
  if (To === '') throw twilioRefusal(400, { code: 21604, message: "A 'To' phone number is required." });
  // E.164: https://www.itu.int/rec/T-REC-E.164
  if (!/^\+[1-9]\d{6,14}$/.test(To)) {
    throw twilioRefusal(400, { code: 21211, message: `The 'To' number ${To} is not a valid phone number.` });
  }
  if (From === '' && MessagingServiceSid === '') {
    throw twilioRefusal(400, { code: 21603, message: "A 'From' phone number is required." });
  }
  if (Body === '') throw twilioRefusal(400, { code: 21602, message: 'Message body is required.' });
  if (StatusCallback !== undefined && !URL.canParse(StatusCallback)) {
    throw twilioRefusal(400, { code: 21609, message: `The 'StatusCallback' URL ${StatusCallback} is not valid.` });
  }
  const refusal = isOptedOut(To) ? refusalOfNumber(To, 21610) : refusalOfNumber(To);
  if (refusal !== undefined) throw refusal;
  const message = {
    sid: `SM${randomUUID().replaceAll('-', '')}`,
    accountSid,
    from: From,
    messagingServiceSid: MessagingServiceSid,
    to: To,
    body: Body,
    at: new Date().toISOString(),
  };
  return { message, statusCallback: StatusCallback };
}
