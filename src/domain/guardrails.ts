import { z } from 'zod';

const pattern = z.string().min(1).max(1_000).refine(compiles, 'write a pattern that is a valid regular expression');

function compiles(source: string): boolean {
  try {
    new RegExp(source, 'iu');
    return true;
  } catch {
    return false;
  }
}

const bounds = z
  .strictObject({ min: z.int().min(0), max: z.int().min(1) })
  .refine(({ min, max }) => min <= max, 'let min be no more than max');

const guardrailRuleSchema = z.strictObject({
  name: z.string().regex(/^[a-z0-9-]+$/, 'use lower-case letters, digits and hyphens'),
  /** A regular expression; case does not matter. */
  pattern,
  /** What this finds is overlooked, for example "we cannot guarantee". */
  unless: pattern.optional(),
  /** The sentence shown to whoever reviews the draft. */
  says: z.string().min(1),
});
export type GuardrailRule = Readonly<z.infer<typeof guardrailRuleSchema>>;

/** Defines what no message to a lead may say or look like. */
export const guardrailsSchema = z.strictObject({
  /** Lengths in characters. */
  lengths: z.strictObject({ subject: bounds, emailText: bounds, smsText: bounds }),
  /** Hosts that messages may link to; `*.` stands for any subdomain. */
  linkHosts: z
    .array(z.string().regex(/^(\*\.)?([a-z0-9-]+\.)+[a-z]{2,}$/, 'give a host name such as example.com'))
    .min(1),
  /** So many words in capitals one after another are shouting. */
  shoutedWords: z.int().min(2),
  /** Words in capitals that are no shouting, for example AWS. */
  acronyms: z.array(z.string().min(1)).default([]),
  rules: z.array(guardrailRuleSchema),
});
export type Guardrails = Readonly<z.infer<typeof guardrailsSchema>>;
