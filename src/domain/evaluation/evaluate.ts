import type { Intent } from '../assessment.ts';
import { calibrationBins, calibrationError, type CalibrationBin } from './calibration.ts';
import { confusionMatrix, type ConfusionMatrix } from './confusion-matrix.ts';
import { intentMetrics, macroF1, type IntentMetrics } from './intent-metrics.ts';
import { isScoreInRange, saysScore, type Judgement, type JudgedMessage } from './judged-message.ts';
import type { LabelledMessage } from './labelled-message.ts';
import { rankCorrelation } from './rank-correlation.ts';
import { worstMessages, type WorstMessage } from './worst-messages.ts';

/** How well a judge did. Shares are 0 to 1; NaN where there was nothing to measure. */
export interface Evaluation {
  /** Messages with a judgement; the others failed and are not measured. */
  readonly judged: number;
  readonly failed: number;
  readonly accuracy: number;
  readonly macroF1: number;
  readonly perIntent: Readonly<Record<Intent, IntentMetrics>>;
  readonly confusion: ConfusionMatrix;
  /** Share of right intents by language code. */
  readonly accuracyByLanguage: Readonly<Record<string, number>>;
  readonly calibration: readonly CalibrationBin[];
  readonly calibrationError: number;
  /** Share of scores that the labels allow, where they say which. */
  readonly scoresInRange: number;
  /** Of the score with the middle of the labelled range. */
  readonly scoreRankCorrelation: number;
  /** Share of messages whose intent was the same in every run; absent with a single run. */
  readonly stability?: number;
  readonly worst: readonly WorstMessage[];
}

const worstShown = 10;

/** Measures what a judge said of labelled messages. */
export function evaluate(messages: readonly JudgedMessage[]): Evaluation {
  const firsts = messages.flatMap(({ label, judgements: [first] }) => (first === undefined ? [] : [{ label, first }]));
  const confusion = confusionMatrix(firsts.map(({ label, first }) => ({ truth: label.intent, judged: first.intent })));
  const perIntent = intentMetrics(confusion);
  const calibration = calibrationBins(
    firsts.map((pair) => ({ confidence: pair.first.confidence, isRight: isRight(pair) })),
  );
  const scored = firsts.filter(({ label }) => saysScore(label));
  const repeated = messages.filter(({ judgements }) => judgements.length > 1);
  return {
    judged: firsts.length,
    failed: messages.length - firsts.length,
    accuracy: shareOf(firsts, isRight),
    macroF1: macroF1(perIntent),
    perIntent,
    confusion,
    accuracyByLanguage: accuracyByLanguage(firsts),
    calibration,
    calibrationError: calibrationError(calibration),
    scoresInRange: shareOf(scored, ({ label, first }) => isScoreInRange(label, first.score)),
    scoreRankCorrelation: rankCorrelation(
      scored.map(({ label, first }) => [first.score, (label.score[0] + label.score[1]) / 2]),
    ),
    ...(repeated.length === 0 ? {} : { stability: shareOf(repeated, isStable) }),
    worst: worstMessages(messages, worstShown),
  };
}

interface FirstJudgement {
  readonly label: LabelledMessage;
  readonly first: Judgement;
}

function isRight({ label, first }: FirstJudgement): boolean {
  return first.intent === label.intent;
}

function isStable({ judgements }: JudgedMessage): boolean {
  return new Set(judgements.map(({ intent }) => intent)).size === 1;
}

function accuracyByLanguage(firsts: readonly FirstJudgement[]): Record<string, number> {
  const groups = Map.groupBy(firsts, ({ label }) => label.language);
  return Object.fromEntries([...groups].map(([language, group]) => [language, shareOf(group, isRight)]));
}

function shareOf<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  return items.filter(holds).length / items.length;
}
