import { z } from 'zod';
import { durationMs } from './duration.ts';

const duration = z
  .string()
  .regex(/^\d+(m|h|d)$/, 'write a duration such as 5m, 12h or 2d')
  .transform(durationMs);

/** Defines how long a message waits so that it reads as written by a person. */
export const delaysSchema = z.strictObject({
  personal: z
    .strictObject({ from: duration, to: duration })
    .refine(({ from, to }) => from <= to, { error: 'let `from` be no longer than `to`', path: ['from'] })
    .transform(({ from, to }) => ({ fromMs: from, toMs: to })),
});
export type Delays = Readonly<z.infer<typeof delaysSchema>>;
