import { z } from 'zod';
import { feedbackLabels } from '../../domain/feedback/feedback-label.ts';
import { givenByFields } from './given-by-fields.ts';

const decidedByFields = {
  ...givenByFields,
  /** True: the edit goes out although the guardrails object to it. */
  override: z.boolean().optional(),
};

/** Defines what a reviewer may answer. */
export const reviewInputSchema = z.discriminatedUnion('decision', [
  z.strictObject({ decision: z.literal('approve'), ...decidedByFields }),
  z.strictObject({
    decision: z.literal('edit'),
    /** The draft's when absent. A line break would begin another header of the e-mail (RFC 5322, section 2.2). */
    subject: z
      .string()
      .trim()
      .min(1)
      .max(200)
      .regex(/^[^\r\n]*$/, 'write it in one line')
      .optional(),
    text: z.string().trim().min(1).max(20_000),
    /** Made from the text when absent. */
    html: z.string().trim().min(1).max(60_000).optional(),
    ...decidedByFields,
  }),
  z.strictObject({ decision: z.literal('reject'), ...decidedByFields }),
  z.strictObject({ decision: z.literal('label'), label: z.enum(feedbackLabels), ...decidedByFields }),
]);
export type ReviewInput = Readonly<z.infer<typeof reviewInputSchema>>;
