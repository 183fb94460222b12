import { z } from 'zod';

/** Describes the person behind a submission, as far as the person told us. The e-mail is trimmed and lower-cased. */
export const leadProfileSchema = z.strictObject({
  email: z.email().max(254),
  firstName: z.string().optional(),
  lastName: z.string().optional(),
  /** In E.164; absent when what was given is no such number. */
  phone: z.e164().optional(),
  company: z.string().optional(),
  jobTitle: z.string().optional(),
});

export type LeadProfile = Readonly<z.infer<typeof leadProfileSchema>>;
