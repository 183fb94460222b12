import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Email } from '../postmark/email.ts';
import { parseAddresses, type ParsedAddress } from '../postmark/parse-addresses.ts';
import { writeAddress } from '../postmark/write-address.ts';
import { sendGridRefusal } from './sendgrid-refusal.ts';

const addressSchema = z.strictObject({ email: z.string(), name: z.string().default('') });
/** On, as the account is set, unless the message says otherwise. */
const switchSchema = z.looseObject({ enable: z.boolean().default(true) }).default({ enable: true });

const personalizationSchema = z.looseObject({
  to: z.array(addressSchema).min(1),
  cc: z.array(addressSchema).default([]),
  bcc: z.array(addressSchema).default([]),
  subject: z.string().optional(),
  headers: z.record(z.string(), z.string()).default({}),
  custom_args: z.record(z.string(), z.string()).default({}),
});

/** Defines what is read of a request (https://www.twilio.com/docs/sendgrid/api-reference/mail-send/mail-send). */
const requestSchema = z.looseObject({
  personalizations: z.tuple([personalizationSchema]),
  from: addressSchema,
  reply_to: addressSchema.optional(),
  subject: z.string().default(''),
  content: z.array(z.object({ type: z.string().min(1), value: z.string().min(1) })).min(1),
  headers: z.record(z.string(), z.string()).default({}),
  custom_args: z.record(z.string(), z.string()).default({}),
  tracking_settings: z
    .looseObject({ click_tracking: switchSchema, open_tracking: switchSchema, subscription_tracking: switchSchema })
    .prefault({}),
});

/**
 * Reads an e-mail out of a request that has one personalization.
 * @throws Refusal 400 that names the field
 */
export function readMail(body: unknown): Email {
  const parsed = requestSchema.safeParse(body);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw sendGridRefusal(400, { field: issue?.path.join('.') ?? '', message: issue?.message ?? 'Bad Request' });
  }
  const mail = parsed.data;
  const [{ to, cc, bcc, subject, ...own }] = mail.personalizations;
  const headers = { ...mail.headers, ...own.headers };
  const id = randomBytes(16).toString('base64url');
  const recipients = { to: addressesOf('to', to), cc: addressesOf('cc', cc), bcc: addressesOf('bcc', bcc) };
  const contentOf = (type: string): string => mail.content.find((content) => content.type === type)?.value ?? '';
  return {
    id,
    vendor: 'SendGrid',
    messageId: headers['Message-ID'] ?? `<${id}@geopod-ismtpd-sandbox>`,
    from: header([addressOf('from.email', mail.from)]),
    to: header(recipients.to),
    cc: header(recipients.cc),
    bcc: header(recipients.bcc),
    replyTo: mail.reply_to ? header([addressOf('reply_to.email', mail.reply_to)]) : '',
    subject: subject ?? mail.subject,
    text: contentOf('text/plain'),
    html: contentOf('text/html'),
    headers,
    metadata: { ...mail.custom_args, ...own.custom_args },
    isTracked: Object.values(mail.tracking_settings).some((setting) => switchSchema.parse(setting).enable),
    messageStream: '',
    tag: '',
    recipients: Object.values(recipients).flat(),
    at: new Date().toISOString(),
  };
}

type Addressed = z.infer<typeof addressSchema>;

function addressesOf(list: string, given: readonly Addressed[]): ParsedAddress[] {
  return given.map((one, index) => addressOf(`personalizations.0.${list}.${index}.email`, one));
}

function addressOf(field: string, { email, name }: Addressed): ParsedAddress {
  if (parseAddresses(email)?.[0]?.address !== email) {
    throw sendGridRefusal(400, { field, message: 'Does not contain a valid address.' });
  }
  return { address: email, name };
}

function header(addresses: readonly ParsedAddress[]): string {
  return addresses.map(writeAddress).join(', ');
}
