import { z } from 'zod';

export const intents = ['URGENT_BUYER', 'TIRE_KICKER', 'SUPPORT_REQUEST', 'SPAM'] as const;
export type Intent = (typeof intents)[number];

/**
 * Defines the answer that a language model is asked for. Its keys are what the model sees, hence their snake case.
 * Numbers are bounded here again because a strict JSON schema of a vendor may not carry bounds.
 */
export const modelAssessmentSchema = z.strictObject({
  intent: z.enum(intents),
  score: z.int().min(1).max(100),
  reasoning: z.string().min(1).max(2_000),
  suggested_tone: z.string().min(1).max(100),
  /** The trade of the lead's company, in a few words; null when nothing tells. */
  sector: z.string().max(100).nullable().default(null),
  /** The language that the lead writes in, a code of ISO 639-1; null when too little is written to tell. */
  language: z.string().max(20).nullable().default(null),
  confidence: z.number().min(0).max(1),
});

export type ModelAssessment = Readonly<z.infer<typeof modelAssessmentSchema>>;

/** The judgement of a lead, and who made it. */
export interface Assessment {
  readonly intent: Intent;
  /** 1 to 100: how likely this lead is to buy. */
  readonly score: number;
  readonly reasoning: string;
  readonly suggestedTone: string;
  /** The trade of the lead's company; absent when nothing tells. */
  readonly sector?: string | undefined;
  /** The language that the lead writes in, a code of ISO 639-1; absent when too little is written to tell. */
  readonly language?: string | undefined;
  /** 0 to 1. */
  readonly confidence: number;
  readonly judgedBy: 'model' | 'rules' | 'person';
  /** The model's own name, `built-in rules`, or who the person is, as far as known. */
  readonly judge: string;
  /** Of what the judge saw: another hash tells that the facts have changed since. Absent of a person's judgement. */
  readonly basisHash?: string | undefined;
}
