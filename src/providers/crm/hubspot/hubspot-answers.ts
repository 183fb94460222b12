import { z } from 'zod';

/** What is read of HubSpot's answer to a search of contacts. */
export const foundContactsSchema = z.object({
  results: z.array(z.object({ id: z.string(), properties: z.record(z.string(), z.string().nullable()) })),
});

/** What is read of HubSpot's answer to a batch of writes; a 207 lists what failed. */
export const upsertedContactsSchema = z.object({
  results: z.array(z.object({ id: z.string() })),
  errors: z.array(z.object({ category: z.string(), message: z.string() })).optional(),
});

export const writtenContactSchema = z.object({ id: z.string() });

export const madeNoteSchema = z.object({ id: z.string() });
