import { z } from 'zod';

/** Defines a reply that somebody wrote on the page in a lead's place, and how its webhook was answered. */
export const leadReplySchema = z.object({
  id: z.string(),
  /** The id of the e-mail that it answers. */
  emailId: z.string(),
  text: z.string(),
  /** What became of it, in words. */
  outcome: z.string(),
  isDelivered: z.boolean(),
  /** ISO 8601, UTC. */
  at: z.string(),
});

export type LeadReply = Readonly<z.infer<typeof leadReplySchema>>;
