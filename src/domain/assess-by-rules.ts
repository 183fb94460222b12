import { findAssessmentPhrase, readText, type Phrase, type ReadText } from './assessment-phrase.ts';
import type { AssessmentInput } from './assessment-input.ts';
import type { AssessmentRules, Cue, TextField } from './assessment-rules.ts';
import type { Assessment, Intent } from './assessment.ts';
import { detectLanguage } from './detect-language.ts';

/** Longer texts are cut: a judgement needs no more, and nobody can slow the rules down. */
const longestReadCharacters = 5_000;

/** An alert by SMS quotes the reasoning, and one SMS holds 160 characters (3GPP TS 23.038). */
const longestReasoningCharacters = 160;

/** Among intents with equal points the earlier wins: a buyer who is missed costs most. */
const tieOrder: readonly Intent[] = ['URGENT_BUYER', 'SUPPORT_REQUEST', 'SPAM', 'TIRE_KICKER'];

/** Judges a lead by the playbook's cues and leanings alone. Needs no model, and gives the same answer every time. */
export function assessByRules(input: AssessmentInput, rules: AssessmentRules): Assessment {
  const wordsIn = readFieldsOnce(input);
  const language = detectLanguage(wordsIn(isGiven(input.message ?? '') ? 'message' : 'answered'), rules.languages);
  const negations = phrasesIn(language, rules.negations);
  const counted = rules.cues.filter((cue) =>
    holds(cue, input, { wordsIn, language, negations: heedsNegations(cue, rules) ? negations : [] }),
  );
  const { intent, leadPoints } = chooseIntent(counted, rules, (of) => leaningPoints(wordsIn, rules.leanings[of]));
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

/** A field, or what the lead answered to a form's further questions, without the questions. */
type ReadField = TextField | 'answered';
type WordsIn = (field: ReadField) => ReadText;

function readFieldsOnce(input: AssessmentInput): WordsIn {
  const read = new Map<ReadField, ReadText>();
  return (field) => {
    const words = read.get(field) ?? readText(textOf(input, field).slice(0, longestReadCharacters));
    read.set(field, words);
    return words;
  };
}

function textOf(input: AssessmentInput, field: ReadField): string {
  if (field === 'answered') return lines(input.answers?.map((line) => splitAnswer(line).answer));
  if (field === 'answers') return lines(input.answers?.map(asOneClause));
  const value = input[field];
  return typeof value === 'string' ? value : lines(value);
}

function lines(texts: readonly string[] = []): string {
  return texts.join('\n');
}

/** "Are you a customer?: yes" tells something only when the two are read together. */
function asOneClause(line: string): string {
  const { question, answer } = splitAnswer(line);
  return `${question.replaceAll(/[^\p{L}\p{N}]+/gu, ' ')} ${answer}`;
}

/** A line is a question, a colon and the answer (see {@link AssessmentInput.answers}). */
function splitAnswer(line: string): { readonly question: string; readonly answer: string } {
  const [question = '', ...answer] = line.split(': ');
  return answer.length === 0 ? { question: '', answer: line } : { question, answer: answer.join(': ') };
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
    (when.given === undefined || isGiven(textOf(input, when.given))) &&
    (when.missing === undefined || !isGiven(textOf(input, when.missing))) &&
    (when.longerThan === undefined || message.length > when.longerThan) &&
    (when.shorterThan === undefined || message.length < when.shorterThan) &&
    (when.links === undefined || (message.match(/https?:\/\/|\bwww\./gi)?.length ?? 0) >= when.links) &&
    (when.isReturning === undefined || when.isReturning === input.isReturning) &&
    (when.words === undefined || holdsWords(when.words)) &&
    (when.alsoWords === undefined || holdsWords(when.alsoWords))
  );

  function holdsWords(words: NonNullable<Cue['when']['words']>): boolean {
    if (when.in !== 'message') {
      // A title or a company's name is too short to have a language of its own.
      return findAssessmentPhrase(wordsIn(when.in), Object.values(words).flat(), negations) !== undefined;
    }
    const wanted = phrasesIn(language, words, ['any', 'en']);
    return [wordsIn('message'), wordsIn('answered')].some(
      (text) => findAssessmentPhrase(text, wanted, negations) !== undefined,
    );
  }
}

function heedsNegations({ intent }: Cue, rules: AssessmentRules): boolean {
  return intent === undefined || rules.intents[intent].heedsNegations;
}

function isGiven(text: string): boolean {
  return text.trim() !== '';
}

/** Adds up the points of the words that occur, each once. */
function leaningPoints(wordsIn: WordsIn, leanings: AssessmentRules['leanings'][Intent] = []): number {
  const texts = [wordsIn('message'), wordsIn('answered')];
  const isIn = (word: Phrase): boolean => texts.some((text) => findAssessmentPhrase(text, [word], []) !== undefined);
  return leanings.reduce((sum, { points, words }) => sum + points * words.filter(isIn).length, 0);
}

function chooseIntent(
  counted: readonly Cue[],
  rules: AssessmentRules,
  leaningTo: (intent: Intent) => number,
): { readonly intent: Intent; readonly leadPoints: number } {
  const ranking = tieOrder
    .map((intent) => ({
      intent,
      points: counted.reduce(
        (sum, cue) => sum + pointsFor(intent, cue),
        rules.intents[intent].startPoints + leaningTo(intent),
      ),
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
