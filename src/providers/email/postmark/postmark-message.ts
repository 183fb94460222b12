import type { Models } from 'postmark';
import type { OutgoingEmail } from '../../email-sender.ts';
import type { Plain } from '../../plain.ts';
import { addressHeader } from './address-header.ts';
import { deliveryMetadata } from './delivery-metadata.ts';
import { oneLine } from './one-line.ts';

export type PostmarkMessage = Plain<Models.Message>;

/**
 * Writes an e-mail as Postmark takes it. Postmark replaces a Message-ID unless `X-PM-KeepID: true` stands beside it;
 * ours must stay, since replies refer to it (https://postmarkapp.com/developer/user-guide/send-email-with-smtp).
 */
export function postmarkMessage(email: OutgoingEmail, messageStream: string | undefined): PostmarkMessage {
  const headers = { ...email.headers, 'Message-ID': email.messageId, 'X-PM-KeepID': 'true' };
  return {
    From: addressHeader(email.from),
    To: addressHeader(email.to),
    Subject: oneLine(email.subject),
    TextBody: email.text,
    Headers: Object.entries(headers).map(([name, value]) => ({ Name: oneLine(name), Value: oneLine(value) })),
    Metadata: deliveryMetadata(email.deliveryKey),
    ...(email.replyTo && { ReplyTo: addressHeader(email.replyTo) }),
    ...(email.html !== undefined && { HtmlBody: email.html }),
    ...(messageStream !== undefined && { MessageStream: messageStream }),
  };
}
