import type { AssessmentInput } from './assessment-input.ts';
import type { AssessmentRules, Cue } from './assessment-rules.ts';
import type { Assessment, Intent } from './assessment.ts';
import { comparable, findPhrase } from './find-phrase.ts';

/** Longer texts are cut: a judgement needs no more, and nobody can slow the rules down. */
const longestReadCharacters = 10_000;

/** Among intents with equal points the earlier wins: a buyer who is missed costs most. */
const tieOrder: readonly Intent[] = ['URGENT_BUYER', 'SUPPORT_REQUEST', 'SPAM', 'TIRE_KICKER'];

interface CountedCue {
  readonly cue: Cue;
  /** The phrase that was found, where the cue looks for some. */
  readonly phrase?: string | undefined;
}

/** Judges a lead by the playbook's cues alone. Needs no model, and gives the same answer every time. */
export function assessByRules(input: AssessmentInput, rules: AssessmentRules): Assessment {
  const counted = rules.cues.flatMap((cue) => count(cue, input, rules.negations) ?? []);
  const { intent, leadPoints } = chooseIntent(counted, rules);
  const { lowestScore, highestScore, suggestedTone } = rules.intents[intent];
  const start = startScoreOf(input.source, rules);
  const total = start + counted.reduce((sum, { cue }) => sum + cue.score, 0);
  return {
    intent,
    score: Math.min(Math.max(total, lowestScore), highestScore),
    reasoning: explain(input, start, counted),
    suggestedTone,
    confidence: confidenceOf(counted.length, leadPoints),
    judgedBy: 'rules',
    judge: 'built-in rules',
  };
}

function startScoreOf(source: string, { startScores }: AssessmentRules): number {
  return (Object.hasOwn(startScores, source) ? startScores[source] : undefined) ?? startScores.default;
}

function count(cue: Cue, input: AssessmentInput, negations: readonly string[]): CountedCue | undefined {
  const { when } = cue;
  const message = (input.message ?? '').trim();
  const holds =
    (when.source?.includes(input.source) ?? true) &&
    (when.given === undefined || isGiven(input[when.given])) &&
    (when.missing === undefined || !isGiven(input[when.missing])) &&
    (when.longerThan === undefined || message.length > when.longerThan) &&
    (when.shorterThan === undefined || message.length < when.shorterThan) &&
    (when.links === undefined || (message.match(/https?:\/\/|\bwww\./gi)?.length ?? 0) >= when.links) &&
    (when.isReturning === undefined || when.isReturning === input.isReturning);
  if (!holds || when.words === undefined) return holds ? { cue } : undefined;
  const text = comparable((input[when.in] ?? '').slice(0, longestReadCharacters));
  const phrase = findPhrase(text, when.words, negations);
  return phrase === undefined ? undefined : { cue, phrase };
}

function isGiven(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== '';
}

function chooseIntent(
  counted: readonly CountedCue[],
  rules: AssessmentRules,
): { readonly intent: Intent; readonly leadPoints: number } {
  const ranking = tieOrder
    .map((intent) => ({
      intent,
      points: counted.reduce((sum, { cue }) => sum + (cue.intent === intent ? cue.points : 0), 0),
    }))
    .toSorted((one, other) => other.points - one.points);
  const winner = ranking.find(({ intent, points }) => points > 0 && points >= rules.intents[intent].needsPoints);
  const intent = winner?.intent ?? rules.otherwise;
  const best = ranking.find((candidate) => candidate.intent === intent)?.points ?? 0;
  const runnerUp = ranking.find((candidate) => candidate.intent !== intent)?.points ?? 0;
  return { intent, leadPoints: Math.max(0, best - runnerUp) };
}

/** Rules see little: they are never sure, and least so when nothing spoke. */
function confidenceOf(countedCues: number, leadPoints: number): number {
  return countedCues === 0 ? 0.2 : Math.min(0.3 + 0.1 * leadPoints, 0.8);
}

function explain({ sourceTitle }: AssessmentInput, start: number, counted: readonly CountedCue[]): string {
  const opening = `${sourceTitle} starts at ${start}.`;
  if (counted.length === 0) return `${opening} No cue counted.`;
  const cues = counted.map(({ cue, phrase }) => {
    const effects = [
      phrase === undefined ? '' : `"${phrase}"`,
      cue.intent === undefined ? '' : `${cue.intent} +${cue.points}`,
      cue.score === 0 ? '' : `score ${cue.score > 0 ? '+' : ''}${cue.score}`,
    ].filter((part) => part !== '');
    return `${cue.name} (${effects.join(', ')})`;
  });
  return `${opening} It counted that the lead ${cues.join('; ')}.`;
}
