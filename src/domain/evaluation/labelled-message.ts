import { z } from 'zod';
import { intents } from '../assessment.ts';

/** The languages that the labelled messages cover, as ISO 639-1 codes. */
export const evaluatedLanguages = ['en', 'es', 'fr', 'de', 'it', 'pt'] as const;

const score = z.int().min(1).max(100);

/** Defines a message and how a good sales colleague would judge it: one line of an evaluation file. */
export const labelledMessageSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/, 'use lower-case letters, digits and hyphens'),
  /** The main one, where a message mixes two; `und` when it is none of these, or nobody can tell (ISO 639-2). */
  language: z.enum([...evaluatedLanguages, 'und']),
  intent: z.enum(intents),
  /** A source key of the playbook. */
  source: z.string().min(1),
  jobTitle: z.string().min(1).optional(),
  company: z.string().min(1).optional(),
  /** Absent when the lead wrote none. */
  message: z.string().min(1).optional(),
  /** The form's further questions with their answers, each as `question: answer`. */
  answers: z.array(z.string().min(1)).optional(),
  campaign: z.string().min(1).optional(),
  isReturning: z.boolean().optional(),
  /** Lowest and highest score that fit; every score does when this is left out. */
  score: z
    .tuple([score, score])
    .refine(([low, high]) => low <= high, 'let the lower score stand first')
    .default([1, 100]),
  /** What makes it hard. */
  note: z.string().min(1).optional(),
});
export type LabelledMessage = Readonly<z.infer<typeof labelledMessageSchema>>;
