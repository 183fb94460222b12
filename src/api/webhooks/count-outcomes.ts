import type { PieceOutcome } from './lead-webhook.ts';

/** How many pieces of a body became what. */
export interface OutcomeCounts {
  readonly received: number;
  readonly accepted: number;
  readonly fetching: number;
  readonly observed: number;
  readonly unusable: number;
  /** Of all those above, how many had come before. */
  readonly duplicates: number;
  /** Why pieces were unusable, with how often. */
  readonly reasons: Readonly<Record<string, number>>;
}

/** Counts what became of the pieces of a body, for an answer that a person may read in a vendor's log. */
export function countOutcomes(outcomes: readonly PieceOutcome[]): OutcomeCounts {
  const count = (isCounted: (outcome: PieceOutcome) => boolean): number => outcomes.filter(isCounted).length;
  const reasons = new Map<string, number>();
  for (const outcome of outcomes) {
    if (outcome.state !== 'unusable') continue;
    const reason = outcome.reason ?? 'unknown';
    reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  }
  return {
    received: outcomes.length,
    accepted: count(({ state }) => state === 'accepted'),
    fetching: count(({ state }) => state === 'fetching'),
    observed: count(({ state }) => state === 'observed'),
    unusable: count(({ state }) => state === 'unusable'),
    duplicates: count(({ isDuplicate }) => isDuplicate),
    reasons: Object.fromEntries(reasons),
  };
}
