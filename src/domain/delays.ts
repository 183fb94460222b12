import { z } from 'zod';
import { durationSchema } from './duration-schema.ts';

/** Defines how long a message waits so that it reads as written by a person. */
export const delaysSchema = z.strictObject({
  personal: z
    .strictObject({ from: durationSchema, to: durationSchema })
    .refine(({ from, to }) => from <= to, { error: 'let `from` be no longer than `to`', path: ['from'] })
    .transform(({ from, to }) => ({ fromMs: from, toMs: to })),
});
export type Delays = Readonly<z.infer<typeof delaysSchema>>;
