import { Models } from 'postmark';
import type { OutgoingEmail } from '../../email-sender.ts';
import type { Plain } from '../../plain.ts';
import { addressHeader } from '../address-header.ts';
import { oneLine } from '../one-line.ts';
import { safeHeaders } from '../safe-headers.ts';
import { deliveryMetadata } from './delivery-metadata.ts';

type PostmarkMessage = Plain<Models.Message>;

/**
 * Writes an e-mail as Postmark takes it, untracked whatever the server's own settings are. Postmark replaces a Message-ID
 * unless `X-PM-KeepID: true` stands beside it; ours must stay, since replies refer to it
 * (https://postmarkapp.com/developer/user-guide/send-email-with-smtp).
 */
export function postmarkMessage(email: OutgoingEmail, messageStream: string | undefined): PostmarkMessage {
  const headers = { ...safeHeaders(email), 'X-PM-KeepID': 'true' };
  return {
    From: addressHeader('postmark', email.from),
    To: addressHeader('postmark', email.to),
    Subject: oneLine(email.subject),
    TextBody: email.text,
    Headers: Object.entries(headers).map(([Name, Value]) => ({ Name, Value })),
    Metadata: deliveryMetadata(email.deliveryKey),
    TrackOpens: false,
    TrackLinks: Models.LinkTrackingOptions.None,
    ...(email.replyTo && { ReplyTo: addressHeader('postmark', email.replyTo) }),
    ...(email.html !== undefined && { HtmlBody: email.html }),
    ...(messageStream !== undefined && { MessageStream: messageStream }),
  };
}
