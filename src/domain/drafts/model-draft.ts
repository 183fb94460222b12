import { z } from 'zod';

/**
 * Defines the answer of a model that writes a message: the greeting, the signature and the footer are ours and stand
 * around the body. Bounds are given here again because a strict JSON schema of a vendor may not carry them.
 */
export const modelDraftSchema = z.strictObject({
  subject: z.string().min(1).max(200),
  /** Paragraphs of plain text with an empty line between them. */
  body: z.string().min(1).max(4_000),
  /** 0 to 1: how sure the writer is that this may go out as it is. */
  confidence: z.number().min(0).max(1),
});
export type ModelDraft = Readonly<z.infer<typeof modelDraftSchema>>;
