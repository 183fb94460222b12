/** What a lead may come to in the end. */
export const outcomeKinds = ['qualified', 'disqualified', 'won', 'lost'] as const;
export type OutcomeKind = (typeof outcomeKinds)[number];

/** Who tells of an outcome: a person through our API, or a CRM. */
export type OutcomeOrigin = 'api' | 'hubspot' | 'salesforce';

/** What a deal is worth. */
export interface OutcomeValue {
  readonly amount: number;
  /** ISO 4217, in capitals. */
  readonly currency: string;
}

/** What became of a lead. */
export interface Outcome {
  readonly kind: OutcomeKind;
  readonly value?: OutcomeValue | undefined;
  /** When it happened, which may be long before it was told. */
  readonly at: Date;
  /** Who says so. */
  readonly by: string;
  readonly note?: string | undefined;
}

/** Tells whether automation has nothing more to say to a lead that came to this. */
export function endsAutomation(kind: OutcomeKind): boolean {
  return kind !== 'qualified';
}
