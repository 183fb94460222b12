import { z } from 'zod';
import { modelAssessmentSchema } from '../../src/domain/assessment.ts';
import { durationSchema } from '../../src/domain/duration-schema.ts';

/** Defines a judgement that a simulation is told; what it leaves out is made up. */
export const recordedJudgementSchema = modelAssessmentSchema.extend({
  score: modelAssessmentSchema.shape.score.default(50),
  reasoning: modelAssessmentSchema.shape.reasoning.default('The simulation was told so.'),
  suggested_tone: modelAssessmentSchema.shape.suggested_tone.default('friendly'),
  confidence: modelAssessmentSchema.shape.confidence.default(0.9),
});

/** What the lead answers unless it is told. */
export const defaultReply = 'Thank you, that is useful. Can we talk on Thursday?';

/** Defines a file to simulate from: a lead, as a form would post it, and what is to be supposed of it. */
export const scenarioFileSchema = z.strictObject({
  lead: z.record(z.string(), z.unknown()),
  /** When it arrives. */
  at: z.coerce.date().optional(),
  /** The lead answers so long after the first message, in milliseconds once read. */
  replyAfter: durationSchema.optional(),
  /** What it answers. */
  reply: z.string().min(1).optional(),
  /** The lead confirms its address so long after it was asked to. */
  confirmAfter: durationSchema.optional(),
  /** The judgement of a model; the built-in rules judge when absent. */
  judgement: recordedJudgementSchema.optional(),
});

/** A lead whose future is asked for. */
export interface Scenario {
  readonly lead: Readonly<Record<string, unknown>>;
  readonly at: Date;
  readonly replyAfterMs?: number | undefined;
  readonly reply?: string | undefined;
  readonly confirmAfterMs?: number | undefined;
  readonly judgement?: z.infer<typeof recordedJudgementSchema> | undefined;
}
