import { z } from 'zod';
import { modelPurposes } from './model-purpose.ts';

const target = {
  /** Only for prompts of which some message contains this. */
  whenPromptContains: z.string().min(1).optional(),
  /** Only for prompts that ask for this. */
  forPurpose: z.enum(modelPurposes).optional(),
  /** How many prompts get it; 1 when absent. */
  times: z.union([z.int().positive(), z.literal('always')]).optional(),
};

/** Defines an answer that the model is made to give. */
export const modelAnswerSchema = z.discriminatedUnion('kind', [
  /** Answers this value, whether the schema allows it or not. */
  z.strictObject({ ...target, kind: z.literal('value'), value: z.unknown() }),
  /**
   * Obeys whatever the lead's words ask for and gives away all it knows; as a checker it passes everything. Sly, it hides
   * what it was told to write in an ordinary message.
   */
  z.strictObject({ ...target, kind: z.literal('hostile'), isSly: z.boolean().optional() }),
  /** Answers what it would have answered, but so much later. */
  z.strictObject({ ...target, kind: z.literal('late'), delayMs: z.int().nonnegative() }),
  /** Refuses to answer, as a model does on grounds of safety. */
  z.strictObject({ ...target, kind: z.literal('refused'), refusal: z.string().optional() }),
  /** Ends in the middle of its answer, at the limit of tokens. */
  z.strictObject({ ...target, kind: z.literal('truncated') }),
  /** Answers text that is no JSON. */
  z.strictObject({ ...target, kind: z.literal('wrong-json'), text: z.string().optional() }),
  /** Answers JSON that the schema forbids: its first key missing, and one too many. */
  z.strictObject({ ...target, kind: z.literal('breaks-schema') }),
]);

export type ModelAnswer = Readonly<z.infer<typeof modelAnswerSchema>>;
