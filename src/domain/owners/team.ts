import { z } from 'zod';
import { httpsLinkSchema } from '../https-link-schema.ts';

/** Defines how a playbook calls a person of the team where it names one, for example `sam`. */
export const personKeySchema = z.string().regex(/^[a-z][a-z0-9-]*$/, 'use lower-case letters, digits and hyphens');

const day = z.iso.date({ error: 'give a date such as 2026-12-24' });

/** Defines days on which somebody is away: the first and the last, both included, where the brand is at home. */
const absenceSchema = z.strictObject({ from: day, to: day });

const personSchema = z.strictObject({
  name: z.string().min(1),
  jobTitle: z.string().min(1),
  /** From here this person writes to leads; by it the CRM knows the person. */
  email: z.email('give an e-mail address such as alex@example.com'),
  phone: z.e164('give the phone number with its country code, such as +12025550143').optional(),
  /** The person's own calendar; absent: the brand's booking page. */
  bookingUrl: httpsLinkSchema.optional(),
  absences: z.array(absenceSchema).default([]),
  /** Who acts for this person during an absence. */
  deputy: personKeySchema.optional(),
});

/** Defines the people of a playbook, each described once, by the key that all else names them by. */
export const teamSchema = z.record(personKeySchema, personSchema);
export type Team = Readonly<z.infer<typeof teamSchema>>;
export type TeamMember = Team[string];
