import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Email } from '../postmark/email.ts';
import { parseAddresses, type ParsedAddress } from '../postmark/parse-addresses.ts';
import { mailgunRefusal } from './mailgun-refusal.ts';

/** Defines what is read of a request (https://documentation.mailgun.com/docs/mailgun/api-reference/send/mailgun/messages). */
const requestSchema = z.looseObject({
  from: z.string().default(''),
  to: z.string().default(''),
  cc: z.string().default(''),
  bcc: z.string().default(''),
  subject: z.string().default(''),
  text: z.string().default(''),
  html: z.string().default(''),
  'o:tag': z.string().default(''),
});

/** The options that switch counting off; on, as the domain is set, when absent. */
const trackingOptions = ['o:tracking', 'o:tracking-clicks', 'o:tracking-opens'];

/**
 * Reads an e-mail out of the fields of a request.
 * @throws Refusal 400 with Mailgun's words
 */
export function readMessage(domain: string, fields: unknown): Email {
  const { from, to, cc, bcc, subject, text, html, 'o:tag': tag, ...others } = requestSchema.parse(fields ?? {});
  const recipients = [...addressesIn('to', to), ...addressesIn('cc', cc), ...addressesIn('bcc', bcc)];
  if (addressesIn('from', from).length !== 1) throw mailgunRefusal(400, 'from parameter is missing');
  if (to === '') throw mailgunRefusal(400, 'to parameter is missing');
  if (text === '' && html === '')
    throw mailgunRefusal(400, "Need at least one of 'text' or 'html' parameters specified");
  const { 'Reply-To': replyTo = '', ...headers } = fieldsAfter('h:', others);
  const id = randomUUID();
  return {
    id,
    vendor: 'Mailgun',
    messageId: headers['Message-ID'] ?? headers['Message-Id'] ?? `<${id}@${domain}>`,
    from,
    to,
    cc,
    bcc,
    replyTo,
    subject,
    text,
    html,
    headers,
    metadata: fieldsAfter('v:', others),
    isTracked: trackingOptions.some((option) => !['no', 'false'].includes(String(others[option]))),
    messageStream: domain,
    tag,
    recipients,
    at: new Date().toISOString(),
  };
}

function addressesIn(field: string, header: string): readonly ParsedAddress[] {
  const addresses = parseAddresses(header);
  if (addresses === undefined) {
    throw mailgunRefusal(400, `${field} parameter is not a valid address. please check documentation`);
  }
  return addresses;
}

function fieldsAfter(prefix: string, fields: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([name]) => name.startsWith(prefix))
      .map(([name, value]) => [name.slice(prefix.length), String(value)]),
  );
}
