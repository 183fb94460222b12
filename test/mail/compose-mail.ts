import { randomUUID } from 'node:crypto';
import {
  asPostmark,
  asSendGrid,
  mailgunSignature,
  multipart,
  type FormPart,
  type MailWebhook,
} from './sign-mail-webhooks.ts';

/** A mail as a person or a machine answers, whatever vendor brings it. */
export interface Mail {
  /** With a display name at will. */
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  /** Beside From, To, Subject and Message-ID. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly messageId?: string;
  readonly envelopeFrom?: string;
  readonly attachments?: readonly Buffer[];
}

const bare = (address: string): string => /<([^>]*)>/.exec(address)?.[1] ?? address;

function headersOf(mail: Mail): [string, string][] {
  return [
    ['Received', 'from mail.example.org by mx.example.net with ESMTP id 1'],
    ['From', mail.from],
    ['To', mail.to],
    ['Subject', mail.subject],
    ['Message-ID', mail.messageId ?? `<${randomUUID()}@mail.example.org>`],
    ...Object.entries(mail.headers ?? {}),
  ];
}

const filesOf = (mail: Mail, name: (index: number) => string): FormPart[] =>
  (mail.attachments ?? []).map((content, index) => ({
    name: name(index + 1),
    content,
    fileName: `file-${index + 1}.pdf`,
  }));

/** How each vendor brings a mail. */
export const vendorsOfMail: Readonly<
  Record<'postmark' | 'sendgrid' | 'sendgrid-raw' | 'mailgun' | 'mailgun-mime', (mail: Mail) => MailWebhook>
> = {
  postmark: (mail) =>
    asPostmark('replies', {
      ...{ From: mail.from, FromFull: { Email: bare(mail.from), Name: '', MailboxHash: '' } },
      ...{
        To: mail.to,
        ToFull: [{ Email: bare(mail.to), Name: '', MailboxHash: '' }],
        OriginalRecipient: bare(mail.to),
      },
      ...{
        Subject: mail.subject,
        MessageID: randomUUID(),
        MailboxHash: '',
        TextBody: mail.text,
        HtmlBody: mail.html ?? '',
      },
      Headers: headersOf(mail)
        .filter(([name]) => !['From', 'To', 'Subject'].includes(name))
        .map(([Name, Value]) => ({ Name, Value })),
      Attachments: (mail.attachments ?? []).map((content) => ({ Name: 'a.pdf', Content: content.toString('base64') })),
    }),
  sendgrid(mail) {
    const { body, contentType } = multipart([
      {
        name: 'headers',
        content: headersOf(mail)
          .map(([name, value]) => `${name}: ${value}`)
          .join('\n'),
      },
      ...['from', 'to', 'subject', 'text'].map((name) => ({ name, content: mail[name as 'from'] })),
      ...(mail.html === undefined ? [] : [{ name: 'html', content: mail.html }]),
      {
        name: 'envelope',
        content: JSON.stringify({ to: [bare(mail.to)], from: mail.envelopeFrom ?? bare(mail.from) }),
      },
      { name: 'attachments', content: String(mail.attachments?.length ?? 0) },
      ...filesOf(mail, (index) => `attachment${index}`),
      { name: 'charsets', content: '{"to":"UTF-8","subject":"UTF-8","from":"UTF-8","text":"utf-8","html":"utf-8"}' },
      { name: 'dkim', content: '{@example.org : pass}' },
    ]);
    return asSendGrid('/webhooks/replies/sendgrid', body, contentType);
  },
  'sendgrid-raw'(mail) {
    const { body, contentType } = multipart([
      { name: 'email', content: mimeOf(mail) },
      {
        name: 'envelope',
        content: JSON.stringify({ to: [bare(mail.to)], from: mail.envelopeFrom ?? bare(mail.from) }),
      },
    ]);
    return asSendGrid('/webhooks/replies/sendgrid', body, contentType);
  },
  mailgun(mail) {
    const { body, contentType } = multipart([
      ...fieldsOfMailgun(mail),
      { name: 'message-headers', content: JSON.stringify(headersOf(mail)) },
      { name: 'body-plain', content: mail.text },
      ...(mail.html === undefined ? [] : [{ name: 'body-html', content: mail.html }]),
      { name: 'stripped-text', content: 'something else' },
      ...filesOf(mail, (index) => `attachment-${index}`),
    ]);
    return { path: '/webhooks/replies/mailgun', body, headers: { 'content-type': contentType } };
  },
  'mailgun-mime'(mail) {
    const fields = [...fieldsOfMailgun(mail), { name: 'body-mime', content: mimeOf(mail) }];
    const body = new URLSearchParams(fields.map(({ name, content }): [string, string] => [name, content])).toString();
    return {
      path: '/webhooks/replies/mailgun',
      body,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    };
  },
};

function fieldsOfMailgun(mail: Mail): { readonly name: string; readonly content: string }[] {
  const signed = Object.entries(mailgunSignature()).map(([name, content]) => ({ name, content }));
  return [
    ...signed,
    { name: 'recipient', content: bare(mail.to) },
    { name: 'sender', content: mail.envelopeFrom ?? bare(mail.from) },
  ];
}

function mimeOf(mail: Mail): string {
  const head = headersOf(mail).map(([name, value]) => `${name}: ${value}`);
  const boundary = 'b0undary';
  const parts = [
    `Content-Type: text/plain; charset=utf-8\r\n\r\n${mail.text}`,
    ...(mail.html === undefined ? [] : [`Content-Type: text/html; charset=utf-8\r\n\r\n${mail.html}`]),
    ...(mail.attachments ?? []).map(
      (content) =>
        `Content-Type: application/pdf; name="a.pdf"\r\nContent-Disposition: attachment; filename="a.pdf"\r\nContent-Transfer-Encoding: base64\r\n\r\n${content.toString('base64')}`,
    ),
  ];
  const body = parts.map((part) => `--${boundary}\r\n${part}\r\n`).join('');
  const isReport = head.some((line) => /^content-type:/i.test(line));
  const type = isReport
    ? []
    : [
        'MIME-Version: 1.0',
        `Content-Type: multipart/${mail.html === undefined ? 'mixed' : 'alternative'}; boundary="${boundary}"`,
      ];
  return [...head, ...type, '', `${body}--${boundary}--\r\n`].join('\r\n');
}
