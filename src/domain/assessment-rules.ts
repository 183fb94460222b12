import { z } from 'zod';
import { intents } from './assessment.ts';

const textFields = ['message', 'jobTitle', 'company', 'campaign', 'medium', 'pageUrl'] as const;

const phrase = z.string().min(2);

/** Lists may hold lists, so that each language can have its own line. */
const phrases = z.array(z.union([phrase, z.array(phrase)])).transform((lists) => lists.flat());

const conditionSchema = z
  .strictObject({
    /** Words or phrases, in any language; case and accents do not matter, a last `*` stands for any ending. */
    words: phrases.refine((all) => all.length > 0, 'give at least one word').optional(),
    /** Where the words are looked for. */
    in: z.enum(textFields).default('message'),
    source: z.array(z.string()).min(1).optional(),
    /** This field was filled in. */
    given: z.enum(textFields).optional(),
    /** This field was left empty. */
    missing: z.enum(textFields).optional(),
    /** Lengths of the message, in characters. */
    longerThan: z.int().min(0).optional(),
    shorterThan: z.int().min(1).optional(),
    /** The message has at least so many links. */
    links: z.int().min(1).optional(),
    isReturning: z.boolean().optional(),
  })
  .refine((condition) => Object.keys(condition).some((name) => name !== 'in'), 'name at least one condition');

/** Defines one thing that tells something of a lead: what it looks for, and how much it counts. */
const cueSchema = z.strictObject({
  /** Completes the sentence "It counted that the lead …". */
  name: z.string().min(1),
  when: conditionSchema,
  /** Speaks for an intent, with so many points. */
  intent: z.enum(intents).optional(),
  points: z.int().min(1).max(10).default(1),
  /** Raises or lowers the score. */
  score: z.int().min(-100).max(100).default(0),
});
export type Cue = Readonly<z.infer<typeof cueSchema>>;

const bound = z.int().min(1).max(100);

const intentRuleSchema = z
  .strictObject({
    /** How many points its cues must reach together. */
    needsPoints: z.int().min(0),
    lowestScore: bound,
    highestScore: bound,
    suggestedTone: z.string().min(1).max(100),
  })
  .refine(
    ({ lowestScore, highestScore }) => lowestScore <= highestScore,
    'let lowestScore be no more than highestScore',
  );

/** Defines how leads are judged when no model answers. */
export const assessmentRulesSchema = z.strictObject({
  /** The score that each source begins with. */
  startScores: z.object({ default: bound }).catchall(bound),
  /** The intent with the most points wins, if it reaches what it needs. */
  intents: z.record(z.enum(intents), intentRuleSchema),
  /** The intent of a lead for whom no intent has points enough. */
  otherwise: z.enum(intents),
  /** A phrase right after one of these words does not count, for example "not urgent". */
  negations: phrases.default([]),
  cues: z.array(cueSchema).min(1),
});
export type AssessmentRules = Readonly<z.infer<typeof assessmentRulesSchema>>;
