import { z } from 'zod';

/** Defines what is sure of every webhook of Typeform (typeform.com/developers/webhooks/example-payload). */
export const typeformEventSchema = z.looseObject({
  event_type: z.string(),
  event_id: z.string().max(200).optional().catch(undefined),
});

/** Defines a response's own name. It is the same for all events about this response. */
export const typeformTokenSchema = z.looseObject({
  form_response: z.looseObject({ token: z.string().min(1).max(200) }),
});

const text = z.string().optional().catch(undefined);
const list = z.array(z.unknown()).catch([]);

/** Defines what we read of a response; what is not as documented counts as not given. */
export const typeformResponseSchema = z.looseObject({
  form_id: text,
  submitted_at: text,
  hidden: z.record(z.string(), z.unknown()).catch({}),
  definition: z.looseObject({ fields: list }).catch({ fields: [] }),
  answers: list,
});
export type TypeformResponse = z.infer<typeof typeformResponseSchema>;

/** Defines a question. A group, such as an address, has its questions in its properties. */
export const typeformFieldSchema = z.looseObject({
  id: z.string(),
  ref: text,
  title: text,
  type: text,
  properties: z.looseObject({ fields: list }).catch({ fields: [] }),
});
export type TypeformField = z.infer<typeof typeformFieldSchema>;

/** Defines an answer. What was answered stands under the name of its type. */
export const typeformAnswerSchema = z.looseObject({
  type: text,
  field: z.looseObject({ id: text, ref: text, type: text }).catch({ id: undefined, ref: undefined, type: undefined }),
});
export type TypeformAnswer = z.infer<typeof typeformAnswerSchema>;
