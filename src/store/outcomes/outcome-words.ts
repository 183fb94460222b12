import type { Outcome, OutcomeKind } from '../../domain/outcomes/outcome.ts';

/** What each kind means, as the end of a sentence. */
const kindWords: Readonly<Record<OutcomeKind, string>> = {
  qualified: 'this lead is worth a salesperson’s time',
  disqualified: 'this lead is none for us',
  won: 'this lead was won',
  lost: 'this lead was lost',
};

/** Writes an outcome as a sentence of the lead's story. */
export function outcomeSentence({ kind, value, by, note }: Outcome): string {
  const worth = value === undefined ? '' : `, worth ${value.amount.toLocaleString('en-US')} ${value.currency}`;
  return `Learned from ${by} that ${kindWords[kind]}${worth}.${note === undefined ? '' : ` Note: ${note}`}`;
}
