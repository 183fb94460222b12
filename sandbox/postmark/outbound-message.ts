import type { Models } from 'postmark';
import type { Email } from './email.ts';
import { parseAddresses } from './parse-addresses.ts';

/** The SDK declares `TrackLinks` as an enum of its own, which holds the same text. */
type OnWire<Message> = Omit<Message, 'TrackLinks'> & { readonly TrackLinks: string };

/** Writes an e-mail as Postmark's search lists it (https://postmarkapp.com/developer/api/messages-api). */
export function outboundMessage(email: Email): OnWire<Models.OutboundMessage> {
  return {
    Tag: email.tag,
    MessageID: email.id,
    To: recipientsOf(email.to),
    Cc: recipientsOf(email.cc),
    Bcc: recipientsOf(email.bcc),
    Recipients: email.recipients.map(({ address }) => address),
    ReceivedAt: email.at,
    From: email.from,
    Subject: email.subject,
    Attachments: [],
    Status: 'Sent',
    TrackOpens: false,
    TrackLinks: 'None',
    Metadata: email.metadata,
    MessageStream: email.messageStream,
    Sandboxed: false,
  };
}

/** Writes an e-mail as Postmark tells one in full. */
export function outboundMessageDetails(email: Email): OnWire<Models.OutboundMessageDetails> {
  return {
    ...outboundMessage(email),
    TextBody: email.text,
    HtmlBody: email.html,
    Body: '',
    MessageEvents: [],
  };
}

function recipientsOf(header: string): Models.OutboundMessage['To'] {
  return (parseAddresses(header) ?? []).map(({ address, name }) => ({ Email: address, Name: name }));
}
