import { findAssessmentPhrase, readText, type Phrase, type ReadText } from './assessment-phrase.ts';
import type { AssessmentInput } from './assessment-input.ts';
import type { AssessmentRules, Cue } from './assessment-rules.ts';
import type { Assessment, Intent } from './assessment.ts';
import { detectLanguage } from './detect-language.ts';

/** Longer texts are cut: a judgement needs no more, and nobody can slow the rules down. */
const longestReadCharacters = 5_000;

/** An alert by SMS quotes the reasoning, and one SMS holds 160 characters (3GPP TS 23.038). */
const longestReasoningCharacters = 160;

/** Among intents with equal points the earlier wins: a buyer who is missed costs most. */
const tieOrder: readonly Intent[] = ['URGENT_BUYER', 'SUPPORT_REQUEST', 'SPAM', 'TIRE_KICKER'];

/** Judges a lead by the playbook's cues alone. Needs no model, and gives the same answer every time. */
export function assessByRules(input: AssessmentInput, rules: AssessmentRules): Assessment {
  const wordsIn = readFieldsOnce(input);
  const language = detectLanguage(wordsIn('message'), rules.languages);
  const negations = phrasesIn(language, rules.negations);
  const counted = rules.cues.filter((cue) =>
    holds(cue, input, { wordsIn, language, negations: heedsNegations(cue, rules) ? negations : [] }),
  );
  const { intent, leadPoints } = chooseIntent(counted, rules);
  const { lowestScore, highestScore, suggestedTone } = rules.intents[intent];
  const total = counted.reduce((sum, { score }) => sum + score, startScoreOf(input.source, rules));
  const { lowest, perPoint, highest } = rules.confidence;
  return {
    intent,
    score: Math.min(Math.max(total, lowestScore), highestScore),
    reasoning: explain(input, counted, intent),
    suggestedTone,
    confidence: Math.min(lowest + perPoint * leadPoints, highest),
    judgedBy: 'rules',
    judge: 'built-in rules',
    ...(language === undefined ? {} : { language }),
  };
}

type TextField = NonNullable<Cue['when']['given']>;
type WordsIn = (field: TextField) => ReadText;

function readFieldsOnce(input: AssessmentInput): WordsIn {
  const read = new Map<TextField, ReadText>();
  return (field) => {
    const words = read.get(field) ?? readText((input[field] ?? '').slice(0, longestReadCharacters));
    read.set(field, words);
    return words;
  };
}

function startScoreOf(source: string, { startScores }: AssessmentRules): number {
  return (Object.hasOwn(startScores, source) ? startScores[source] : undefined) ?? startScores.default;
}

/**
 * A language's own phrases count where it is known: "no" denies in Spanish and means "in the" in Portuguese. English is
 * read in all, since people mix it into theirs.
 */
function phrasesIn(
  language: string | undefined,
  byLanguage: Readonly<Record<string, readonly Phrase[]>>,
  mixedIn: readonly string[] = ['any'],
): readonly Phrase[] {
  if (language === undefined) return Object.values(byLanguage).flat();
  return [...new Set([language, ...mixedIn])].flatMap((code) => byLanguage[code] ?? []);
}

interface Reading {
  readonly wordsIn: WordsIn;
  readonly language: string | undefined;
  readonly negations: readonly Phrase[];
}

function holds({ when }: Cue, input: AssessmentInput, { wordsIn, language, negations }: Reading): boolean {
  const message = (input.message ?? '').trim();
  return (
    (when.source?.includes(input.source) ?? true) &&
    (when.given === undefined || isGiven(input[when.given])) &&
    (when.missing === undefined || !isGiven(input[when.missing])) &&
    (when.longerThan === undefined || message.length > when.longerThan) &&
    (when.shorterThan === undefined || message.length < when.shorterThan) &&
    (when.links === undefined || (message.match(/https?:\/\/|\bwww\./gi)?.length ?? 0) >= when.links) &&
    (when.isReturning === undefined || when.isReturning === input.isReturning) &&
    (when.words === undefined || holdsWords(when.words, when.in))
  );

  function holdsWords(words: NonNullable<Cue['when']['words']>, field: TextField): boolean {
    // A title or a company's name is too short to have a language of its own.
    const wanted = field === 'message' ? phrasesIn(language, words, ['any', 'en']) : Object.values(words).flat();
    return findAssessmentPhrase(wordsIn(field), wanted, negations) !== undefined;
  }
}

function heedsNegations({ intent }: Cue, rules: AssessmentRules): boolean {
  return intent === undefined || rules.intents[intent].heedsNegations;
}

function isGiven(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== '';
}

function chooseIntent(
  counted: readonly Cue[],
  rules: AssessmentRules,
): { readonly intent: Intent; readonly leadPoints: number } {
  const ranking = tieOrder
    .map((intent) => ({
      intent,
      points: counted.reduce((sum, cue) => sum + pointsFor(intent, cue), 0),
    }))
    .toSorted((one, other) => other.points - one.points);
  const winner = ranking.find(({ intent, points }) => points > 0 && points >= rules.intents[intent].needsPoints);
  const intent = winner?.intent ?? rules.otherwise;
  const best = ranking.find((candidate) => candidate.intent === intent)?.points ?? 0;
  const runnerUp = ranking.find((candidate) => candidate.intent !== intent)?.points ?? 0;
  return { intent, leadPoints: Math.max(0, best - runnerUp) };
}

function pointsFor(intent: Intent, cue: Cue): number {
  return (cue.intent === intent ? cue.points : 0) - (cue.against[intent] ?? 0);
}

/** Names what spoke for the intent, strongest first, and as much of the rest as one SMS holds. */
function explain({ sourceTitle }: AssessmentInput, counted: readonly Cue[], intent: Intent): string {
  const weightOf = (cue: Cue): number => (cue.intent === intent ? 100 * cue.points : 0) + Math.abs(cue.score);
  const names = counted.toSorted((one, other) => weightOf(other) - weightOf(one)).map(({ name }) => name);
  const room = longestReasoningCharacters - '.'.length;
  if (names.length === 0) return `${`${sourceTitle}: nothing more is known`.slice(0, room)}.`;
  const sentence = names.reduce(
    (text, name, index) => {
      const longer = `${text}${index === 0 ? ': ' : ', '}${name}`;
      return longer.length > room ? text : longer;
    },
    sourceTitle.slice(0, 60),
  );
  return `${sentence}.`;
}
