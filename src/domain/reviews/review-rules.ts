import { z } from 'zod';
import { durationSchema } from '../duration-schema.ts';
import { orPersonKey } from '../owners/person-reference.ts';
import type { Reviewer } from './review.ts';

const reviewerSchema = z.strictObject({
  name: z.string().min(1),
  /** By which the CRM knows the reviewer, and may assign tasks. */
  email: z.email('give an e-mail address such as alex@example.com'),
});

/** What becomes of a draft that nobody has decided on in time. */
const afterDeadlines = ['template', 'escalate', 'drop'] as const;

/** Defines who looks at what a model wrote when it may not go out unseen, and what happens when nobody does. */
export const reviewRulesSchema = z
  .strictObject({
    /** Asked in turn where the lead has no owner; never empty, so that no review is unassigned. */
    reviewers: z
      .array(orPersonKey(reviewerSchema))
      .min(1, 'name at least one reviewer, so that no review is left to nobody'),
    /** A draft of which its own writer is less sure than this goes to a person. */
    leastConfidence: z.number().min(0).max(1),
    /** Counted in business hours. */
    deadline: durationSchema,
    /**
     * `template`: the step's own template goes out. `escalate`: the next reviewer is asked, and when everybody was, the
     * template goes out. `drop`: nothing is sent for this step.
     */
    afterDeadline: z.enum(afterDeadlines),
  })
  .transform(({ deadline, ...rules }) => ({ ...rules, deadlineMs: deadline }));

/** Who looks at what a model wrote, each person's description looked up. */
export interface ReviewRules extends Omit<Readonly<z.infer<typeof reviewRulesSchema>>, 'reviewers'> {
  readonly reviewers: readonly (Reviewer & { readonly email: string })[];
}
