import { z } from 'zod';
import { readClaimPhrases, readPhraseParts } from './guardrails/claim-phrases.ts';
import { severities } from './guardrails/finding.ts';

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

const languageCode = z.string().regex(/^(?:any|[a-z]{2})$/, 'use a code of two letters, such as en, or any');

/** Phrases with commas between them, as a marketer writes them. */
const phraseTexts = z
  .string()
  .transform((list) =>
    list
      .split(',')
      .map((text) => text.trim())
      .filter((text) => text !== ''),
  )
  .refine((texts) => texts.length > 0, 'give at least one word')
  .superRefine((texts, context) => {
    for (const text of texts.filter((phrase) => !isUsable(phrase))) {
      context.addIssue({
        code: 'custom',
        message: `begin and end "${text}" with a word`,
      });
    }
  });

/** Every language has its own line; all are looked for in every text, since people mix languages. */
const phrases = z
  .record(languageCode, phraseTexts)
  .transform((byLanguage) => readClaimPhrases(Object.values(byLanguage).flat()));

const guardrailRuleSchema = z
  .strictObject({
    name: z.string().regex(/^[a-z0-9-]+$/, 'use lower-case letters, digits and hyphens'),
    /** `repair`: another draft is asked for. `review`: a person looks. */
    severity: z.enum(severities),
    /** The sentence shown to whoever reviews the draft. */
    says: z.string().min(1),
    /** Words by language; disguises are seen through, and what is negated does not count. */
    phrases: phrases.optional(),
    /** What these cover is overlooked, for example "guaranteed minimum wage". */
    innocent: phrases.optional(),
    /** A draft may say what a fact of the brand says in the same words. */
    unlessStated: z.boolean().default(false),
    /** A regular expression for what words cannot say; case does not matter. */
    pattern: pattern.optional(),
    /** What this expression finds is overlooked by `pattern`. */
    unless: pattern.optional(),
  })
  .refine(
    ({ phrases: words, pattern: expression }) => (words ?? expression) !== undefined,
    'give phrases or a pattern',
  );
export type GuardrailRule = Readonly<z.infer<typeof guardrailRuleSchema>>;

/** Defines what no message to a lead may say or look like. */
export const guardrailsSchema = z.strictObject({
  /** Lengths in characters. */
  lengths: z.strictObject({ subject: bounds, emailText: bounds, smsText: bounds }),
  /** So many parts an SMS may be sent in; each costs. */
  smsSegments: z.int().min(1).default(3),
  /** Hosts that messages may link to; `*.` stands for any subdomain. */
  linkHosts: z
    .array(z.string().regex(/^(\*\.)?([a-z0-9-]+\.)+[a-z]{2,}$/, 'give a host name such as example.com'))
    .min(1),
  /** So many words in capitals one after another are shouting. */
  shoutedWords: z.int().min(2),
  /** Words in capitals that are no shouting, for example AWS. */
  acronyms: z.array(z.string().min(1)).default([]),
  /** What turns a promise into its opposite, by language. */
  negations: z.strictObject({
    before: phrases,
    after: phrases,
    notNegating: phrases,
    breaks: phrases,
  }),
  /** Obscene and insulting words, looked for in messages of their language alone. */
  offensiveWords: z
    .record(languageCode, phraseTexts)
    .transform(
      (byLanguage) => new Map(Object.entries(byLanguage).map(([code, texts]) => [code, readClaimPhrases(texts)])),
    ),
  rules: z.array(guardrailRuleSchema).min(1),
});
export type Guardrails = Readonly<z.infer<typeof guardrailsSchema>>;

/** A gap at an end means nothing, and a number alone would be found in every text. */
function isUsable(text: string): boolean {
  const words = readPhraseParts(text);
  const [first, last] = [words[0], words.at(-1)];
  const isWord = (word: typeof first): boolean => word !== undefined && word.kind !== 'gap';
  return isWord(first) && isWord(last) && words.some(({ kind }) => kind !== 'number');
}
