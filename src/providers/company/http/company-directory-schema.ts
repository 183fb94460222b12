import { z } from 'zod';
import { keyPlaceSchema, pathSchema, vendorNameSchema } from '../../description-schemas.ts';

/** Where one fact stands in the answer; of several places the first that has something is taken. */
const placeSchema = z.union([pathSchema.transform((path) => [path]), z.array(pathSchema).min(1)]);

const placeholder = '{domain}';

/** A lead types the domain: it may not choose the host. */
const urlSchema = z.string().refine((template) => {
  const [one, other] = ['one.example', 'other.example'].map((domain) =>
    URL.parse(template.replace(placeholder, domain)),
  );
  if (one == null || other == null || template.split(placeholder).length !== 2) return false;
  const isWeb = one.protocol === 'https:' || one.protocol === 'http:';
  return isWeb && one.host === other.host && one.username === '' && one.hash === '';
}, `must be a http(s) URL with ${placeholder} once, in its path or query`);

/**
 * Describes a vendor that answers a GET with one company as JSON: where to ask, how the key travels, and where each fact stands
 * in the answer. The key itself is no part of it, so that it can be kept in a file beside the playbook.
 */
export const companyDirectorySchema = z.strictObject({
  /** How errors and the timeline call it. */
  vendor: vendorNameSchema,
  /** With `{domain}` where the company's domain goes, for example `https://api.example.com/companies?domain={domain}`. */
  url: urlSchema,
  /** Absent when the vendor wants no key. */
  key: keyPlaceSchema.optional(),
  fields: z
    .strictObject({
      name: placeSchema,
      domain: placeSchema,
      sector: placeSchema,
      industry: placeSchema,
      /** A number, or a range such as `51-200`, `10,001+`, `1K-5K`. */
      employeeCount: placeSchema,
      /** A code or a name. */
      country: placeSchema,
      city: placeSchema,
      description: placeSchema,
    })
    .partial()
    .refine((fields) => Object.keys(fields).length > 0, 'must name at least one field'),
});

export type CompanyDirectoryConfiguration = Readonly<z.infer<typeof companyDirectorySchema>>;
