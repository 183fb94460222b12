import { rfc2822 } from './rfc2822.ts';
import type { SmsMessage } from './sms-message.ts';

/** Writes an SMS as Twilio's Message resource (https://www.twilio.com/docs/messaging/api/message-resource). */
export function messageResource(message: SmsMessage, status: 'queued' | 'sent'): Record<string, unknown> {
  const { accountSid, sid } = message;
  const path = `/2010-04-01/Accounts/${accountSid}/Messages/${sid}`;
  const date = rfc2822(message.at);
  return {
    account_sid: accountSid,
    api_version: '2010-04-01',
    body: message.body,
    date_created: date,
    date_sent: date,
    date_updated: date,
    direction: 'outbound-api',
    error_code: null,
    error_message: null,
    from: message.from === '' ? null : message.from,
    messaging_service_sid: message.messagingServiceSid === '' ? null : message.messagingServiceSid,
    num_media: '0',
    num_segments: String(Math.max(1, Math.ceil(message.body.length / 160))),
    price: null,
    price_unit: null,
    sid,
    status,
    subresource_uris: { media: `${path}/Media.json` },
    to: message.to,
    uri: `${path}.json`,
  };
}
