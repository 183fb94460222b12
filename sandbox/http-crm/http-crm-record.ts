import { z } from 'zod';

const kinds = ['contacts', 'notes', 'tasks', 'users', 'deals', 'tickets', 'activities'] as const;

/** Defines what the stand-in for a CRM of one's own keeps: any JSON, as it was posted. */
export const httpCrmRecordSchema = z.object({
  id: z.string(),
  kind: z.enum(kinds),
  idempotencyKey: z.string().optional(),
  fields: z.record(z.string(), z.unknown()),
});

export type HttpCrmRecord = Readonly<z.infer<typeof httpCrmRecordSchema>>;
export type HttpCrmKind = HttpCrmRecord['kind'];
export type HttpCrmFields = HttpCrmRecord['fields'];

/** Tells whether a name is that of something the stand-in keeps. */
export function isHttpCrmKind(name: string): name is HttpCrmKind {
  return (kinds as readonly string[]).includes(name);
}
