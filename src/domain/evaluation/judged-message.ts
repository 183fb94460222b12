import type { Assessment } from '../assessment.ts';
import type { LabelledMessage } from './labelled-message.ts';

/** What of a judgement is measured. */
export type Judgement = Pick<Assessment, 'intent' | 'score' | 'confidence'>;

/** A labelled message and what a judge said of it, once or several times. */
export interface JudgedMessage {
  readonly label: LabelledMessage;
  /** One for each run, none where every call failed; the first is what is measured, the others tell stability. */
  readonly judgements: readonly Judgement[];
}

/** Tells whether a label says which scores fit. */
export function saysScore({ score: [low, high] }: LabelledMessage): boolean {
  return low > 1 || high < 100;
}

/** Tells whether a score is one that the label allows. */
export function isScoreInRange({ score: [low, high] }: LabelledMessage, score: number): boolean {
  return score >= low && score <= high;
}
