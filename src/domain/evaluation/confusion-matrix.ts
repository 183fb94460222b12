import { intents, type Intent } from '../assessment.ts';

/** How often each true intent (outer key) was judged as each intent (inner key). */
export type ConfusionMatrix = Readonly<Record<Intent, Readonly<Record<Intent, number>>>>;

export interface IntentPair {
  readonly truth: Intent;
  readonly judged: Intent;
}

/** Counts which intents were taken for which. */
export function confusionMatrix(pairs: readonly IntentPair[]): ConfusionMatrix {
  const countOf = (truth: Intent, judged: Intent): number =>
    pairs.filter((pair) => pair.truth === truth && pair.judged === judged).length;
  return byIntent((truth) => byIntent((judged) => countOf(truth, judged)));
}

/** Makes a record with a value for every intent. */
export function byIntent<Value>(valueOf: (intent: Intent) => Value): Record<Intent, Value> {
  return Object.fromEntries(intents.map((intent) => [intent, valueOf(intent)])) as Record<Intent, Value>;
}
