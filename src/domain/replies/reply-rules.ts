import { z } from 'zod';

/**
 * Defines what an answer ends: `lead`, what runs for whoever answered, or in whose thread a colleague did; `company`, also
 * what runs for everybody with an address at the same domain.
 */
export const replyRulesSchema = z.strictObject({
  stops: z.enum(['lead', 'company']).default('lead'),
});
export type ReplyRules = Readonly<z.infer<typeof replyRulesSchema>>;
