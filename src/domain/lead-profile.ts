import { z } from 'zod';
import { consentSchema } from './consent.ts';
import { emailAddressSchema } from './email-address.ts';

/**
 * Describes the person behind a submission, as far as the person told us. At least an e-mail address or a phone number is
 * there. The e-mail is trimmed, its domain in lower case.
 */
export const leadProfileSchema = z.strictObject({
  email: emailAddressSchema.optional(),
  firstName: z.string().optional(),
  lastName: z.string().optional(),
  /** In E.164; absent when what was given is no such number. */
  phone: z.e164().optional(),
  company: z.string().optional(),
  jobTitle: z.string().optional(),
  /** ISO 3166-1 alpha-2, in capitals. */
  country: z.string().length(2).optional(),
  /** A zone of the IANA database, as the person or their browser stated it. */
  timeZone: z.string().optional(),
  /** What the person agreed to, per channel; a channel that is not there was not agreed to. */
  consents: z.strictObject({ email: consentSchema.optional(), sms: consentSchema.optional() }).optional(),
});

export type LeadProfile = Readonly<z.infer<typeof leadProfileSchema>>;
