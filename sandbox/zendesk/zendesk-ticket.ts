import { z } from 'zod';

/** Defines a ticket of Zendesk as the sandbox keeps it. */
export const zendeskTicketSchema = z.object({
  id: z.number(),
  subject: z.string(),
  /** The first comment. */
  comment: z.string(),
  /** Whether the requester may read the comment. */
  isPublic: z.boolean(),
  requester: z.object({ name: z.string(), email: z.string() }).optional(),
  priority: z.string().optional(),
  tags: z.array(z.string()),
  externalId: z.string().optional(),
  /** The key by which a repeated request is known, and a digest of the request that it came with. */
  idempotency: z.object({ key: z.string(), requestDigest: z.string() }).optional(),
  /** ISO 8601, UTC. */
  at: z.string(),
});

export type ZendeskTicket = Readonly<z.infer<typeof zendeskTicketSchema>>;
