import { z } from 'zod';

/** Defines when operations must know that models do not judge. */
export const judgingSchema = z
  .strictObject({
    /** Of the leads of an hour that the built-in rules may judge in a model's place, 0 to 1. */
    mostFallbacks: z.number().min(0).max(1).default(0.2),
  })
  .prefault({});
export type Judging = Readonly<z.infer<typeof judgingSchema>>;
