import { intents, type Intent } from '../assessment.ts';
import { byIntent, type ConfusionMatrix } from './confusion-matrix.ts';

export interface IntentMetrics {
  /** Messages that truly have this intent. */
  readonly support: number;
  /** Of those judged so, the share that was right; absent when none was judged so. */
  readonly precision?: number;
  /** Of those that truly are, the share that was found; absent when there are none. */
  readonly recall?: number;
  /** Harmonic mean of the two; absent when the intent neither occurs nor was judged. */
  readonly f1?: number;
}

/** Computes precision, recall and F1 of each intent. */
export function intentMetrics(matrix: ConfusionMatrix): Record<Intent, IntentMetrics> {
  return byIntent((intent) => {
    const right = matrix[intent][intent];
    const support = sum(intents.map((judged) => matrix[intent][judged]));
    const judgedSo = sum(intents.map((truth) => matrix[truth][intent]));
    return {
      support,
      ...(judgedSo === 0 ? {} : { precision: right / judgedSo }),
      ...(support === 0 ? {} : { recall: right / support }),
      ...(support + judgedSo === 0 ? {} : { f1: (2 * right) / (support + judgedSo) }),
    };
  });
}

/** Averages F1 over the intents that occur or were judged, each counting the same; NaN when there are none. */
export function macroF1(metrics: Readonly<Record<Intent, IntentMetrics>>): number {
  const values = intents.flatMap((intent) => metrics[intent].f1 ?? []);
  return sum(values) / values.length;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
