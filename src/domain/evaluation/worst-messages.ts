import type { Intent } from '../assessment.ts';
import { isScoreInRange, type JudgedMessage } from './judged-message.ts';

export interface WorstMessage {
  readonly id: string;
  readonly truth: Intent;
  readonly judged: Intent;
  readonly confidence: number;
  readonly score: number;
  readonly scoreRange: readonly [number, number];
}

/** Lists the messages judged worst: wrong intents first, the surest of them before others, then scores far off. */
export function worstMessages(messages: readonly JudgedMessage[], limit: number): WorstMessage[] {
  return messages
    .flatMap(({ label, judgements: [first] }) => {
      if (first === undefined) return [];
      const [low, high] = label.score;
      const isWrong = first.intent !== label.intent;
      if (!isWrong && isScoreInRange(label, first.score)) return [];
      const missedBy = Math.max(low - first.score, first.score - high, 0) / 100;
      return [{ label, first, badness: (isWrong ? 2 + first.confidence : 0) + missedBy }];
    })
    .toSorted((one, other) => other.badness - one.badness || one.label.id.localeCompare(other.label.id))
    .slice(0, limit)
    .map(({ label, first }) => ({
      id: label.id,
      truth: label.intent,
      judged: first.intent,
      confidence: first.confidence,
      score: first.score,
      scoreRange: label.score,
    }));
}
