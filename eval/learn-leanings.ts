import { readText } from '../src/domain/assessment-phrase.ts';
import { intents, type Intent } from '../src/domain/assessment.ts';
import type { LabelledMessage } from '../src/domain/evaluation/labelled-message.ts';

/** Words by intent and by the points that each speaks with for it, as the assessment rules list them. */
export type LearntLeanings = Readonly<Record<Intent, ReadonlyMap<number, readonly string[]>>>;

/** A word of fewer messages tells little, and might be somebody's name. */
const fewestMessages = 6;

/** Longer words count by their beginning: "facture", "factures" and "facturation" are one. */
const stemCharacters = 5;

/** Added to every count, so that a word that a few messages happen to share does not decide. */
const smoothing = 1.5;

/** Words of one message hang together, so each counts for less than if it stood alone. */
const damping = 0.75;

/**
 * Learns which words occur more often with which intent: the weights of a naive Bayes classifier over the words of a message
 * (Manning, Raghavan and Schütze, Introduction to Information Retrieval, 2008, chapter 13), rounded to half points. Of the
 * four weights of a word the second lowest counts as none, so that a word speaks for two intents at most.
 */
export function learnLeanings(messages: readonly LabelledMessage[]): LearntLeanings {
  const written = messages.flatMap(({ intent, message }) =>
    message === undefined ? [] : [{ intent, words: wordsOf(message) }],
  );
  const total = countByIntent(written.map(({ intent }) => intent));
  const places = Map.groupBy(
    written.flatMap(({ intent, words }) => [...words].map((word) => ({ intent, word }))),
    ({ word }) => word,
  );
  const weighed = [...places]
    .filter(([, found]) => found.length >= fewestMessages)
    .map(([word, found]) => ({ word, points: pointsByIntent(countByIntent(found.map(({ intent }) => intent)), total) }))
    .toSorted((one, other) => one.word.localeCompare(other.word, 'en'));
  const wordsFor = (intent: Intent): Map<number, string[]> => {
    const speaking = weighed.filter(({ points }) => points[intent] > 0);
    const byPoints = Map.groupBy(speaking, ({ points }) => points[intent]);
    return new Map([...byPoints].map(([points, group]) => [points, group.map(({ word }) => word)]));
  };
  return {
    URGENT_BUYER: wordsFor('URGENT_BUYER'),
    TIRE_KICKER: wordsFor('TIRE_KICKER'),
    SUPPORT_REQUEST: wordsFor('SUPPORT_REQUEST'),
    SPAM: wordsFor('SPAM'),
  };
}

function wordsOf(message: string): Set<string> {
  const words = readText(message)
    .words.map(({ text }) => text)
    .filter((text) => /^\p{L}{2,}$/u.test(text));
  return new Set(words.map((word) => (word.length > stemCharacters ? `${word.slice(0, stemCharacters)}*` : word)));
}

function countByIntent(found: readonly Intent[]): Record<Intent, number> {
  const counts = { URGENT_BUYER: 0, TIRE_KICKER: 0, SUPPORT_REQUEST: 0, SPAM: 0 };
  for (const intent of found) counts[intent] += 1;
  return counts;
}

function pointsByIntent(
  found: Readonly<Record<Intent, number>>,
  total: Readonly<Record<Intent, number>>,
): Record<Intent, number> {
  const logOdds = (intent: Intent): number =>
    Math.log((found[intent] + smoothing) / (total[intent] + intents.length * smoothing));
  const [, secondLowest = 0] = intents.map(logOdds).toSorted((one, other) => one - other);
  const pointsOf = (intent: Intent): number => Math.round(2 * damping * (logOdds(intent) - secondLowest)) / 2;
  return {
    URGENT_BUYER: pointsOf('URGENT_BUYER'),
    TIRE_KICKER: pointsOf('TIRE_KICKER'),
    SUPPORT_REQUEST: pointsOf('SUPPORT_REQUEST'),
    SPAM: pointsOf('SPAM'),
  };
}
