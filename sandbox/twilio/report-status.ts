import type { ReplyTarget } from '../replies/reply-target.ts';
import { postSigned } from './post-signed.ts';
import type { SmsMessage } from './sms-message.ts';

/** What Twilio tells of an SMS that arrives, in this order. */
const statuses = ['queued', 'sent', 'delivered'] as const;

interface StatusReport {
  readonly target: ReplyTarget;
  readonly authToken: string;
  /** The `StatusCallback` of the request. */
  readonly url: string;
  readonly message: SmsMessage;
}

/** Tells the product what becomes of an SMS (https://www.twilio.com/docs/messaging/guides/track-outbound-message-status). */
export async function reportStatus({ target, authToken, url, message }: StatusReport): Promise<void> {
  const { sid, accountSid, from, to } = message;
  const common = { MessageSid: sid, SmsSid: sid, AccountSid: accountSid, From: from, To: to, ApiVersion: '2010-04-01' };
  for (const status of statuses) {
    await postSigned({ target, authToken, url, fields: { ...common, MessageStatus: status, SmsStatus: status } });
  }
}
