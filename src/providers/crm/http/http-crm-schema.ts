import { z } from 'zod';
import { keyPlaceSchema, pathSchema, vendorNameSchema } from '../../description-schemas.ts';

/** A path beneath the CRM's address, with places in braces; what fills them is encoded, so that it cannot lead elsewhere. */
function templateSchema(...places: readonly string[]): z.ZodString {
  return z
    .string()
    .startsWith('/', 'must begin with a slash')
    .refine(
      (path) => [...path.matchAll(/\{(\w*)\}/g)].every(([, place = '']) => places.includes(place)),
      `may have the places ${places.map((place) => `{${place}}`).join(', ')} and no other`,
    );
}

/** A record that is read with GET. `at` leads to it within the answer; the whole answer is it when absent. */
function readSchema(place: string) {
  return z.strictObject({
    path: templateSchema(place).includes(`{${place}}`, `must have the place {${place}}`),
    at: pathSchema.optional(),
  });
}

/** A record that is written. `id` leads to its id in the answer. */
function writeSchema(...places: readonly string[]) {
  return z.strictObject({
    method: z.enum(['POST', 'PUT', 'PATCH']).default('POST'),
    path: templateSchema(...places),
    id: pathSchema.default('id'),
    /** What is sent as it stands, beside the fields. */
    values: z.record(pathSchema, z.union([z.string(), z.number(), z.boolean()])).default({}),
  });
}

const contactFields = [
  ...(['email', 'firstName', 'lastName', 'phone', 'company', 'jobTitle', 'timeZone', 'ownerId', 'createdAt'] as const),
  ...(['lifecycleStage', 'autoClassification', 'autoScore', 'autoScoreReasoning', 'autoStatus'] as const),
  ...(['autoPriority', 'tags'] as const),
] as const;

function fieldsSchema<Name extends string>(names: readonly Name[]) {
  return z.partialRecord(z.enum(names), pathSchema);
}

function listSchema<Name extends string>(names: readonly Name[]) {
  return z.strictObject({
    path: templateSchema('contactId').includes('{contactId}', 'must have the place {contactId}'),
    /** Leads to the list within the answer, which is the list itself when absent. */
    items: pathSchema.optional(),
    fields: fieldsSchema(names),
  });
}

/**
 * Describes a CRM that answers and takes JSON: where it is asked and written to, how the key travels, and where each field stands.
 * What is not described is not done.
 */
export const httpCrmSchema = z
  .strictObject({
    vendor: vendorNameSchema.refine((name) => name !== 'none', 'must be another name'),
    /** Beneath it are all paths. */
    url: z.url({ protocol: /^https?$/ }),
    key: keyPlaceSchema.optional(),
    /** The header by which the CRM takes repeats for one, usually `Idempotency-Key`. */
    idempotencyHeader: z
      .string()
      .regex(/^[\w-]+$/)
      .optional(),
    contact: z.strictObject({
      id: pathSchema.default('id'),
      fields: fieldsSchema(contactFields).refine(
        (fields) => fields.email !== undefined && fields.autoStatus !== undefined && fields.tags !== undefined,
        'must name at least email, autoStatus and tags',
      ),
      /** Stands between tags within one text; they are a list when absent. */
      tagSeparator: z.string().min(1).optional(),
    }),
    findByEmail: readSchema('email'),
    findByPhone: readSchema('phone').optional(),
    readContact: readSchema('contactId'),
    createContact: writeSchema(),
    updateContact: writeSchema('contactId').extend({ method: z.enum(['POST', 'PUT', 'PATCH']).default('PATCH') }),
    addNote: writeSchema('contactId')
      .extend({ fields: fieldsSchema(['contactId', 'body', 'at', 'marker']) })
      .optional(),
    addTask: writeSchema('contactId')
      .extend({
        fields: fieldsSchema(['contactId', 'title', 'body', 'dueAt', 'ownerId', 'priority', 'marker']),
        /** The CRM's own values. */
        priorities: z.record(z.enum(['high', 'normal', 'low']), z.union([z.string(), z.number()])).optional(),
      })
      .optional(),
    completeTask: writeSchema('taskId')
      .extend({
        method: z.enum(['POST', 'PUT', 'PATCH']).default('PATCH'),
        fields: fieldsSchema(['at', 'note']),
        /** Where the task is read before, and what is there and true of one that is done. */
        unless: readSchema('taskId').extend({ done: pathSchema }),
      })
      .optional(),
    findOwner: readSchema('email')
      .extend({ id: pathSchema.default('id'), email: pathSchema })
      .optional(),
    readOwner: readSchema('ownerId').extend({ email: pathSchema }).optional(),
    assignContact: writeSchema('contactId')
      .extend({ method: z.enum(['POST', 'PUT', 'PATCH']).default('PATCH'), fields: fieldsSchema(['ownerId']) })
      .optional(),
    history: z
      .strictObject({
        deals: listSchema(['name', 'stage', 'amount', 'createdAt']),
        tickets: listSchema(['subject', 'createdAt']),
        activities: listSchema(['at', 'kind', 'direction', 'text']),
      })
      .partial()
      .optional(),
  })
  .refine(
    ({ addNote, addTask, idempotencyHeader }) =>
      idempotencyHeader !== undefined || (addNote === undefined && addTask === undefined),
    {
      path: ['idempotencyHeader'],
      error:
        'must name the header by which the CRM takes repeats for one, since notes and tasks are repeated when an answer is lost',
    },
  );

export type HttpCrmConfiguration = Readonly<z.infer<typeof httpCrmSchema>>;
