import { z } from 'zod';

export const modelPurposes = ['assess', 'write', 'check', 'understand'] as const;

/** What a model is asked for: to judge a lead, to write a message, to check one, or to read an answer. */
export type ModelPurpose = (typeof modelPurposes)[number];

const askedSchema = z.looseObject({ properties: z.record(z.string(), z.unknown()).default({}) });

/** Tells what a model is asked for by the JSON schema of its answer: a draft has a body, its check a verdict. */
export function purposeOf(schema: unknown): ModelPurpose {
  const { properties } = askedSchema.parse(schema ?? {});
  if ('body' in properties) return 'write';
  if ('follow_up_on' in properties) return 'understand';
  return 'verdict' in properties ? 'check' : 'assess';
}
