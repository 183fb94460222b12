import { z } from 'zod';

/** What is read of one record. */
export const readRecordSchema = z.object({
  id: z.string(),
  properties: z.record(z.string(), z.string().nullable()),
});

/** What is read of HubSpot's answer to a search, or to a batch of reads. */
export const foundRecordsSchema = z.object({ results: z.array(readRecordSchema) });

/** What is read of a contact that was asked for with its associations. */
export const contactAssociationsSchema = z.object({
  associations: z.record(z.string(), z.object({ results: z.array(z.object({ id: z.string() })) })).optional(),
});

/** What is read of HubSpot's answer to a batch of writes; a 207 lists what failed. */
export const upsertedContactsSchema = z.object({
  results: z.array(z.object({ id: z.string() })),
  errors: z.array(z.object({ category: z.string(), message: z.string() })).optional(),
});

export const writtenContactSchema = z.object({ id: z.string() });

/** What is read of a new note or task. */
export const madeRecordSchema = z.object({ id: z.string() });

/** What is read of a page of what belongs to a contact; HubSpot writes these ids as numbers. */
export const associatedPageSchema = z.object({
  results: z.array(z.object({ toObjectId: z.coerce.string() })),
  paging: z.object({ next: z.object({ after: z.string() }).optional() }).optional(),
});

/** What is read of one of HubSpot's users. */
export const ownerSchema = z.object({ id: z.string(), email: z.string().nullish() });

export const foundOwnersSchema = z.object({ results: z.array(ownerSchema) });
