import { z } from 'zod';

/** Keys of objects and indexes of arrays, joined by dots: `data.metrics.employees`, `locations.0.country`. */
export const pathSchema = z
  .string()
  .regex(/^[^.\s]+(\.[^.\s]+)*$/, 'must be keys joined by dots, as in data.geo.country');

/** How errors and the timeline call a vendor. */
export const vendorNameSchema = z.string().regex(/^[a-z][a-z0-9-]*$/, 'must be small letters, digits and hyphens');

/** Where a vendor's key travels; the key itself is no part of a description, so that it can be kept in a file. */
export const keyPlaceSchema = z.strictObject({
  in: z.enum(['header', 'query']),
  /** Of the header or of the query parameter. */
  name: z.string().regex(/^[\w-]+$/, 'must be letters, digits, hyphens and underscores'),
  /** What stands before the key, such as `Bearer `. */
  prefix: z.string().default(''),
});

export type KeyPlace = Readonly<z.infer<typeof keyPlaceSchema>>;
