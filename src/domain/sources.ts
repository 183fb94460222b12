import { z } from 'zod';
import { durationSchema } from './duration-schema.ts';
import { leadFields } from './lead-field.ts';

const sourceKey = z.string().regex(/^[a-z0-9_]+$/, 'use lower-case letters, digits and underscores');

/** Defines one kind of place that leads come from. */
const sourceSchema = z.strictObject({
  title: z.string().min(1),
  /** 1 is hottest. */
  priority: z.int().min(1).max(5),
  /** What the CRM shows, for example `source:whitepaper`. */
  tag: z.string().min(1),
  /** The sender's own words for it; `*` stands for any run of characters. */
  matches: z.array(z.string().min(1)).default([]),
  /** `observe`: what arrives is stored and shown, and nothing starts until an operator confirms the source. */
  startsIn: z.enum(['live', 'observe']).default('live'),
  /** True: a lead may give a phone number and no e-mail address. */
  acceptsPhoneAlone: z.boolean().default(false),
  /** How long it is usually silent at most, in milliseconds; learned from what arrives when absent. */
  usualGap: durationSchema.optional(),
});

/** Defines what a vendor's form asks, where its own field types and titles do not tell. */
const vendorFormSchema = z.strictObject({
  route: z.enum(['facebook', 'typeform']),
  formId: z.string().min(1),
  source: sourceKey,
  /** A question's id, reference, key or title, and the field of the lead that its answer fills. */
  fields: z.record(z.string(), z.enum(leadFields)).default({}),
});

/** Defines every source, which of them takes the leads that no pattern fits, and what vendors' forms ask. */
export const sourcesSchema = z
  .strictObject({
    default: sourceKey,
    keys: z.record(sourceKey, sourceSchema),
    forms: z.array(vendorFormSchema).default([]),
    /** The subscription events of HubSpot that make a lead: a type, or `type:property`. */
    hubSpotLeadEvents: z.array(z.string().min(1)).default(['contact.creation']),
  })
  .refine(({ default: fallback, keys }) => Object.hasOwn(keys, fallback), {
    error: 'let `default` be one of the sources under `keys`',
    path: ['default'],
  })
  .superRefine(({ forms, keys }, context) => {
    for (const [index, { source }] of forms.entries()) {
      if (Object.hasOwn(keys, source)) continue;
      context.addIssue({
        code: 'custom',
        message: 'let `source` be one of the sources under `keys`',
        path: ['forms', index, 'source'],
      });
    }
  });
export type Sources = Readonly<z.infer<typeof sourcesSchema>>;
export type VendorForm = Sources['forms'][number];
