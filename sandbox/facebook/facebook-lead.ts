import { z } from 'zod';

/** Defines a lead of Facebook Lead Ads as the sandbox keeps it. */
export const facebookLeadSchema = z.object({
  /** A number in digits, as Facebook's ids are. */
  id: z.string(),
  formId: z.string(),
  /** ISO 8601, UTC. */
  createdAt: z.string(),
  /** The answers by the key of their question; a question with several answers has several. */
  fields: z.record(z.string(), z.array(z.string())),
});

export type FacebookLead = Readonly<z.infer<typeof facebookLeadSchema>>;
