import { z } from 'zod';
import { vendors } from '../vendor.ts';

const target = {
  vendor: z.enum(vendors),
  /** Only for requests whose path, after the vendor's base URL, contains this. */
  path: z.string().min(1).optional(),
  method: z.string().min(1).optional(),
  /** Only for requests whose body, as JSON, contains this: a recipient, for example. */
  bodyContains: z.string().min(1).optional(),
  /** How many requests it befalls; 1 when absent. */
  times: z.union([z.int().positive(), z.literal('always')]).optional(),
  /** Spares so many requests in any second: it befalls only those above, as a vendor's rate limit does. */
  abovePerSecond: z.int().positive().optional(),
};

/** Defines what may go wrong with a vendor. */
export const faultSchema = z.discriminatedUnion('kind', [
  /** Answers with this status, in the vendor's own words unless a body is given; nothing is done. */
  z.strictObject({
    ...target,
    kind: z.literal('status'),
    status: z.int().min(200).max(599),
    headers: z.record(z.string(), z.string()).optional(),
    body: z.unknown().optional(),
  }),
  /** Waits, then does what was asked. */
  z.strictObject({ ...target, kind: z.literal('delay'), delayMs: z.int().nonnegative() }),
  /** Never answers; nothing is done. */
  z.strictObject({ ...target, kind: z.literal('hang') }),
  /** Does what was asked, and closes the connection in place of an answer. */
  z.strictObject({ ...target, kind: z.literal('drop-answer') }),
  /** Does what was asked twice over, and answers once. */
  z.strictObject({ ...target, kind: z.literal('accept-twice') }),
  /** Resets the connection; nothing is done. */
  z.strictObject({ ...target, kind: z.literal('reset') }),
  /** Does what was asked, and answers JSON that is cut off. */
  z.strictObject({ ...target, kind: z.literal('wrong-json') }),
]);

export type Fault = Readonly<z.infer<typeof faultSchema>>;
