import type { OutcomeStore } from '../ports/outcome-store.ts';
import type { StoreContext } from '../store-context.ts';
import { listOutcomes } from './list-outcomes.ts';
import { recordOutcome } from './record-outcome.ts';
import { reportOnArms } from './report-on-arms.ts';
import { reportOnScores } from './report-on-scores.ts';
import { reportOnSources } from './report-on-sources.ts';
import { withdrawOutcome } from './withdraw-outcome.ts';

/** Makes the part of the store that keeps what leads came to, and counts it. */
export function createOutcomeStore(context: StoreContext): OutcomeStore {
  return {
    record: (owner, outcome) => recordOutcome(context, owner, outcome),
    withdraw: (request) => withdrawOutcome(context, request),
    list: (leadId) => listOutcomes(context, leadId),
    async report(span) {
      const [sources, arms, scores] = await Promise.all([
        reportOnSources(context, span),
        reportOnArms(context, span),
        reportOnScores(context, span),
      ]);
      return { sources, arms, scores };
    },
  };
}
