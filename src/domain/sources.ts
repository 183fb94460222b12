import { z } from 'zod';

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
});

/** Defines every source, and which of them takes the leads that no pattern fits. */
export const sourcesSchema = z
  .strictObject({
    default: sourceKey,
    keys: z.record(sourceKey, sourceSchema),
  })
  .refine(({ default: fallback, keys }) => Object.hasOwn(keys, fallback), {
    error: 'let `default` be one of the sources under `keys`',
    path: ['default'],
  });
export type Sources = Readonly<z.infer<typeof sourcesSchema>>;
