import { z } from 'zod';

const addressSchema = z.object({ address: z.string(), name: z.string() });

/** Defines an e-mail as the sandbox keeps it. */
export const emailSchema = z.object({
  /** Postmark's own id, a GUID. */
  id: z.string(),
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
  metadata: z.record(z.string(), z.string()),
  messageStream: z.string(),
  tag: z.string(),
  /** All that it went to: To, Cc and Bcc. */
  recipients: z.array(addressSchema),
  /** ISO 8601, UTC. */
  at: z.string(),
});

export type Email = Readonly<z.infer<typeof emailSchema>>;
