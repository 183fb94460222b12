import { z } from 'zod';
import { leadProfileSchema, type LeadProfile } from '../../domain/lead-profile.ts';
import type { SubmissionContent } from '../../domain/submission.ts';
import { ApiError } from '../api-error.ts';

const line = z.string().trim().max(500).nullish();

/** Defines the lead object of a form. Fields that are not named here are left alone: the raw body keeps them. */
const formSchema = z.looseObject({
  email: z.string().trim().nullish(),
  firstName: line,
  lastName: line,
  phone: line,
  company: line,
  jobTitle: line,
  message: z.string().max(20_000).nullish(),
  leadData: z
    .looseObject({
      source: line,
      medium: line,
      campaign: line,
      pageURL: z.string().max(2_000).nullish(),
      submissionTimestamp: line,
    })
    .nullish(),
});

/** A form's fill, read. */
export interface FormLead {
  readonly profile: LeadProfile;
  readonly content: SubmissionContent;
}

/**
 * Reads the lead out of a form's body.
 * @throws ApiError 400 `missing_email`, `invalid_email` or `invalid_lead`
 */
export function readFormLead(body: unknown): FormLead {
  const parsed = formSchema.safeParse(body);
  if (!parsed.success) {
    const issues = parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'body'}: ${message}`);
    throw new ApiError(400, 'invalid_lead', 'The body is not a lead.', { issues });
  }
  const { email, firstName, lastName, phone, company, jobTitle, message, leadData } = parsed.data;
  if (!isGiven(email)) throw new ApiError(400, 'missing_email', 'A lead needs an e-mail address in "email".');
  const profile = leadProfileSchema.safeParse({
    email: email.toLowerCase(),
    ...present({ firstName, lastName, company, jobTitle }),
    // A number that is no E.164 stays in the raw body; it is no reason to turn a lead away.
    ...(z.e164().safeParse(phone).success && { phone }),
  });
  if (!profile.success) throw new ApiError(400, 'invalid_email', 'The "email" is not an e-mail address.');
  return {
    profile: profile.data,
    content: present({
      message,
      statedSource: leadData?.source,
      medium: leadData?.medium,
      campaign: leadData?.campaign,
      pageUrl: leadData?.pageURL,
      submittedAt: leadData?.submissionTimestamp,
    }),
  };
}

function isGiven(value: string | null | undefined): value is string {
  return value != null && value !== '';
}

function present<Key extends string>(fields: Record<Key, string | null | undefined>): Partial<Record<Key, string>> {
  return Object.fromEntries(
    Object.entries<string | null | undefined>(fields).filter(([, value]) => isGiven(value)),
  ) as Partial<Record<Key, string>>;
}
