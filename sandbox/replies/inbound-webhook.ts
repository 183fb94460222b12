import { randomUUID } from 'node:crypto';
import type { Models } from 'postmark';
import type { Email } from '../postmark/email.ts';
import { parseAddresses, type ParsedAddress } from '../postmark/parse-addresses.ts';

/** The SDK declares a header as a class of its own, with the same fields. */
type InboundWebhook = Omit<Models.InboundWebhook, 'Headers'> & {
  readonly Headers: readonly { readonly Name: string; readonly Value: string }[];
};

/**
 * Writes the webhook by which Postmark hands on a reply to an e-mail
 * (https://postmarkapp.com/developer/webhooks/inbound-webhook). It comes from the first that the e-mail went to, and goes
 * where the e-mail asks replies to go; what follows a `+` there is the mailbox hash.
 */
export function inboundWebhook(email: Email, text: string, at: Date): InboundWebhook {
  const [lead] = email.recipients;
  const from = { address: lead?.address ?? '', name: lead?.name ?? '' };
  const [to] = parseAddresses(email.replyTo === '' ? email.from : email.replyTo) ?? [];
  const mailboxHash = /\+([^@]*)@/.exec(to?.address ?? '')?.[1] ?? '';
  const subject = /^re:/i.test(email.subject) ? email.subject : `Re: ${email.subject}`;
  const references = [email.headers['References'], email.messageId].filter((ids) => ids !== undefined).join(' ');
  const quoted = email.text.replaceAll(/^/gm, '> ');
  return {
    From: from.address,
    FromName: from.name,
    FromFull: { Email: from.address, Name: from.name, MailboxHash: '' },
    To: to?.address ?? '',
    ToFull: [{ Email: to?.address ?? '', Name: to?.name ?? '', MailboxHash: mailboxHash }],
    Cc: '',
    CcFull: [],
    Bcc: '',
    BccFull: [],
    ReplyTo: '',
    OriginalRecipient: to?.address ?? '',
    Subject: subject,
    Date: at.toUTCString().replace('GMT', '+0000'),
    MailboxHash: mailboxHash,
    Tag: '',
    MessageID: randomUUID(),
    MessageStream: 'inbound',
    TextBody: `${text}\n\n${from.name || from.address} was answering:\n${quoted}\n`,
    HtmlBody: '',
    StrippedTextReply: text,
    Headers: [
      { Name: 'Message-ID', Value: newMessageId(from) },
      { Name: 'In-Reply-To', Value: email.messageId },
      { Name: 'References', Value: references },
      { Name: 'MIME-Version', Value: '1.0' },
    ],
    Attachments: [],
  };
}

function newMessageId({ address }: ParsedAddress): string {
  return `<${randomUUID()}@${address.split('@')[1] ?? 'localhost'}>`;
}
