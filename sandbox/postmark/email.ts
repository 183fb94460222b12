import { z } from 'zod';

const addressSchema = z.object({ address: z.string(), name: z.string() });

/** The vendors that send e-mail, as people write them. */
const mailVendors = ['Postmark', 'SendGrid', 'Mailgun', 'SMTP'] as const;

/** Defines an e-mail as the sandbox keeps it. */
export const emailSchema = z.object({
  /** Postmark's and SendGrid's own id; the others know an e-mail by its Message-ID. */
  id: z.string(),
  /** Who took it; Postmark in state files of before there were others. */
  vendor: z.enum(mailVendors).default('Postmark'),
  /** The Message-ID of RFC 5322, in angle brackets. */
  messageId: z.string(),
  /** The header as it was given, for example `"Ann" <ann@example.com>`; so are the others. */
  from: z.string(),
  to: z.string(),
  cc: z.string(),
  bcc: z.string(),
  replyTo: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  headers: z.record(z.string(), z.string()),
  /** What the vendor keeps beside it: metadata, custom arguments, variables. */
  metadata: z.record(z.string(), z.string()),
  /** Whether the vendor may count openings or clicks, as far as the message says. */
  isTracked: z.boolean().default(false),
  messageStream: z.string(),
  tag: z.string(),
  /** All that it went to: To, Cc and Bcc. */
  recipients: z.array(addressSchema),
  /** ISO 8601, UTC. */
  at: z.string(),
});

export type Email = Readonly<z.infer<typeof emailSchema>>;
