import { z } from 'zod';

/** Defines the values that a request writes: text; numbers and truth values become text, null empties. */
export const propertyValuesSchema = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.boolean(), z.null()]).transform((value) => (value === null ? '' : String(value))),
);
