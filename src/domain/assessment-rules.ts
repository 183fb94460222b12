import { z } from 'zod';
import { readPhrase, readText, type Phrase } from './assessment-phrase.ts';
import { intents } from './assessment.ts';

const textFields = [
  'message',
  'jobTitle',
  'company',
  'campaign',
  'medium',
  'pageUrl',
  'answers',
  'history',
  'companyFacts',
] as const;

/** A field of a lead in which a cue may look for words. */
export type TextField = (typeof textFields)[number];

/** Phrases with commas between them, as a marketer writes them. */
const phraseList = z
  .string()
  .transform((list) =>
    list
      .split(',')
      .map((text) => text.trim())
      .filter((text) => text !== '')
      .map(readPhrase),
  )
  .refine((phrases) => phrases.length > 0, 'give at least one word')
  .superRefine((phrases, context) => {
    for (const { text } of phrases.filter((phrase) => !isUsable(phrase))) {
      context.addIssue({
        code: 'custom',
        message: `write "${text}" with two letters or more, and begin and end it with a word`,
      });
    }
  });

const languageCode = z.string().regex(/^(?:any|[a-z]{2})$/, 'use a code of two letters, such as en, or any');

/** Every language has its own line. */
const phrases = z.record(languageCode, phraseList);

const conditionSchema = z
  .strictObject({
    /** Words or phrases by language; case and accents do not matter. */
    words: phrases.optional(),
    /** One of these must occur too, anywhere in the same text. */
    alsoWords: phrases.optional(),
    /** Where the words are looked for; the message is read together with what was answered to a form's further questions. */
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
  .refine((condition) => Object.keys(condition).some((name) => name !== 'in'), 'name at least one condition')
  .refine(({ words, alsoWords }) => words !== undefined || alsoWords === undefined, 'let alsoWords stand beside words');

/** Defines one thing that tells something of a lead: what it looks for, and how much it counts. */
const cueSchema = z.strictObject({
  /** Completes the sentence "The lead …". */
  name: z.string().min(1).max(60),
  when: conditionSchema,
  /** Speaks for an intent, with so many points. */
  intent: z.enum(intents).optional(),
  points: z.int().min(1).max(10).default(1),
  /** Speaks against intents, with so many points each. */
  against: z.partialRecord(z.enum(intents), z.int().min(1).max(10)).default({}),
  /** Raises or lowers the score. */
  score: z.int().min(-100).max(100).default(0),
});
export type Cue = Readonly<z.infer<typeof cueSchema>>;

const bound = z.int().min(1).max(100);

const intentRuleSchema = z
  .strictObject({
    /** How many points its cues must reach together. */
    needsPoints: z.int().min(0),
    /** How many points it has before anything is known, so that one weak word does not outweigh a lead's silence. */
    startPoints: z.int().min(0).max(10).default(0),
    /** Whether its words count no more after a "not"; who cannot log in speaks of the login all the same. */
    heedsNegations: z.boolean().default(false),
    lowestScore: bound,
    highestScore: bound,
    suggestedTone: z.string().min(1).max(100),
  })
  .refine(
    ({ lowestScore, highestScore }) => lowestScore <= highestScore,
    'let lowestScore be no more than highestScore',
  );

const share = z.number().min(0).max(1);

/** Defines how sure the rules are: so much without any lead, more with each point ahead of the next intent. */
const confidenceSchema = z
  .strictObject({ lowest: share, perPoint: share, highest: share })
  .refine(({ lowest, highest }) => lowest <= highest, 'let lowest be no more than highest');

/** Words by the points that each speaks with for an intent. */
const leaningSchema = z
  .record(z.string().regex(/^\d+(?:\.\d+)?$/, 'let points be a number, such as 1 or 0.5'), phraseList)
  .transform((byPoints) =>
    Object.entries(byPoints).map(([points, words]): Leaning => ({ points: Number(points), words })),
  );

/** Words that each speak with so many points for an intent, in whatever language. */
interface Leaning {
  readonly points: number;
  readonly words: readonly Phrase[];
}

/** Defines how leads are judged when no model answers. */
export const assessmentRulesSchema = z.strictObject({
  /** The score that each source begins with. */
  startScores: z.object({ default: bound }).catchall(bound),
  /** The intent with the most points wins, if it reaches what it needs. */
  intents: z.record(z.enum(intents), intentRuleSchema),
  /** The intent of a lead for whom no intent has points enough. */
  otherwise: z.enum(intents),
  confidence: confidenceSchema,
  /** Common words that tell a language, by its code. */
  languages: z
    .record(z.string().regex(/^[a-z]{2}$/, 'use a code of two letters, such as en'), z.string().min(1))
    .transform((byCode) =>
      Object.fromEntries(Object.entries(byCode).map(([code, words]) => [code, new Set(comparableWords(words))])),
    ),
  /** A phrase shortly after one of these does not count, for example "not urgent". */
  negations: z.record(languageCode, phraseList),
  cues: z.array(cueSchema).min(1),
  /** Words that occur more often with one intent than with others; too weak to be cues, they count together. */
  leanings: z.partialRecord(z.enum(intents), leaningSchema).default({}),
});
export type AssessmentRules = Readonly<z.infer<typeof assessmentRulesSchema>>;

/** One letter would count in every text, and a gap at an end means nothing. */
function isUsable({ text, words }: Phrase): boolean {
  const isWord = (word: Phrase['words'][number] | undefined): boolean => word !== undefined && word.kind !== 'gap';
  return text.length >= 2 && isWord(words[0]) && isWord(words.at(-1)) && words.some(({ kind }) => kind !== 'number');
}

function comparableWords(text: string): string[] {
  return readText(text).words.map((word) => word.text);
}
