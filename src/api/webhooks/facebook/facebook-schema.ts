import { z } from 'zod';

/** An id of Facebook, a text of digits; in some bodies it is a number. */
const idSchema = z.union([z.string().regex(/^\d{1,32}$/), z.int().nonnegative()]).transform((id) => String(id));

/**
 * Defines what is sure of every webhook of Facebook: entries, whose contents depend on what happened
 * (developers.facebook.com/docs/graph-api/webhooks/getting-started).
 */
export const facebookBodySchema = z.object({
  object: z.string().max(64).optional().catch(undefined),
  entry: z.array(
    z.looseObject({
      id: idSchema.optional().catch(undefined),
      time: z.number().optional().catch(undefined),
      changes: z.array(z.unknown()).optional(),
    }),
  ),
});

/** Defines one change that tells of a lead (developers.facebook.com/docs/marketing-api/guides/lead-ads/retrieving). */
export const leadgenChangeSchema = z.looseObject({
  field: z.literal('leadgen'),
  value: z.looseObject({ leadgen_id: idSchema, form_id: idSchema.optional().catch(undefined) }),
});
