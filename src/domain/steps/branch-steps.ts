import { z } from 'zod';
import { conditionSchema } from '../routes.ts';
import { stepIdSchema, stepTargetSchema } from './step-fields.ts';

/** Defines a step from which the sequence goes on in one of two places; where none is named, with the next step. */
export const conditionStepSchema = z.strictObject({
  id: stepIdSchema,
  kind: z.literal('condition'),
  /** What is asked of the lead, as in routes.yaml. Absent: it holds for all, so that `then` is where everybody goes on. */
  when: conditionSchema.optional(),
  /** Where it goes on when that holds. */
  then: stepTargetSchema.optional(),
  /** Where it goes on when that does not hold. */
  otherwise: stepTargetSchema.optional(),
});

/** Defines a step from which each arm of an experiment goes on in its own place. */
export const experimentStepSchema = z.strictObject({
  id: stepIdSchema,
  kind: z.literal('experiment'),
  /** By its name in playbook.yaml. */
  experiment: z.string(),
  /** Where each arm goes on, by the arm's name. */
  arms: z.record(z.string(), stepTargetSchema),
});

/** Defines a step that ends the sequence and begins another for the same cause. */
export const goToSequenceStepSchema = z.strictObject({
  id: stepIdSchema,
  kind: z.literal('goto-sequence'),
  sequence: z.string(),
});
