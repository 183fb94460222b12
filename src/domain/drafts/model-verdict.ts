import { z } from 'zod';

/** Defines the answer of the model that checks what another wrote. */
export const modelVerdictSchema = z.strictObject({
  verdict: z.enum(['pass', 'repair', 'review']),
  /** One sentence an objection, for whoever repairs or reviews the draft; empty when it passes. */
  reasons: z.array(z.string().min(1).max(500)).max(10),
});
export type ModelVerdict = Readonly<z.infer<typeof modelVerdictSchema>>;
