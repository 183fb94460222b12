import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Email } from './email.ts';
import { parseAddresses, type ParsedAddress } from './parse-addresses.ts';
import { invalidEmailRefusal } from './postmark-refusal.ts';

/** Defines what is read of a request (https://postmarkapp.com/developer/api/email-api). */
const requestSchema = z.looseObject({
  From: z.string().default(''),
  To: z.string().default(''),
  Cc: z.string().default(''),
  Bcc: z.string().default(''),
  ReplyTo: z.string().default(''),
  Subject: z.string().default(''),
  TextBody: z.string().default(''),
  HtmlBody: z.string().default(''),
  Tag: z.string().default(''),
  MessageStream: z.string().default('outbound'),
  Headers: z.array(z.object({ Name: z.string(), Value: z.string() })).default([]),
  Metadata: z.record(z.string(), z.string()).default({}),
  /** As the server is set when absent; so with the next. */
  TrackOpens: z.boolean().default(true),
  TrackLinks: z.enum(['None', 'HtmlAndText', 'HtmlOnly', 'TextOnly']).default('HtmlAndText'),
});

/** Postmark's limits (https://postmarkapp.com/support/article/1125-custom-metadata-faq). */
const maxMetadataFields = 10;
const maxMetadataNameLength = 20;
const maxMetadataValueLength = 80;

/**
 * Reads an e-mail out of a request.
 * @throws Refusal 422 with the code 300
 */
export function readEmail(body: unknown): Email {
  const parsed = requestSchema.safeParse(body);
  if (!parsed.success) throw invalidEmailRefusal('Invalid JSON.');
  const { From, To, Cc, Bcc, ReplyTo, TextBody, HtmlBody, Metadata, ...request } = parsed.data;
  if (readAddresses('From', From).length !== 1)
    throw invalidEmailRefusal("Invalid 'From' address: exactly one is needed.");
  const recipients = [...readAddresses('To', To), ...readAddresses('Cc', Cc), ...readAddresses('Bcc', Bcc)];
  if (recipients.length === 0) throw invalidEmailRefusal('Zero recipients specified.');
  readAddresses('ReplyTo', ReplyTo);
  if (TextBody === '' && HtmlBody === '') {
    throw invalidEmailRefusal('Provide either email TextBody or HtmlBody or both.');
  }
  refuseLongMetadata(Metadata);
  const id = randomUUID();
  const headers = Object.fromEntries(request.Headers.map(({ Name, Value }) => [Name, Value]));
  return {
    id,
    vendor: 'Postmark',
    messageId: keptMessageId(headers) ?? `<${id}@mtasv.net>`,
    from: From,
    to: To,
    cc: Cc,
    bcc: Bcc,
    replyTo: ReplyTo,
    subject: request.Subject,
    text: TextBody,
    html: HtmlBody,
    headers,
    metadata: Metadata,
    isTracked: request.TrackOpens || request.TrackLinks !== 'None',
    messageStream: request.MessageStream,
    tag: request.Tag,
    recipients: [...recipients],
    at: new Date().toISOString(),
  };
}

function readAddresses(field: string, header: string): readonly ParsedAddress[] {
  const addresses = parseAddresses(header);
  if (addresses === undefined) throw invalidEmailRefusal(`Invalid '${field}' address: '${header}'.`);
  return addresses;
}

function refuseLongMetadata(metadata: Readonly<Record<string, string>>): void {
  const fields = Object.entries(metadata);
  const isTooLong = fields.some(
    ([name, value]) => name.length > maxMetadataNameLength || value.length > maxMetadataValueLength,
  );
  if (isTooLong || fields.length > maxMetadataFields) throw invalidEmailRefusal('Invalid metadata.');
}

/** Postmark writes a Message-ID of its own unless a header asks it to keep the sender's. */
function keptMessageId(headers: Readonly<Record<string, string>>): string | undefined {
  const read = (name: string): string | undefined =>
    Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1];
  return read('x-pm-keepid') === 'true' ? read('message-id') : undefined;
}
