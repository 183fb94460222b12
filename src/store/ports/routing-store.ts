/** How often one rule counted by one version of the playbook, for one source. */
export interface RuleHits {
  readonly rule: string;
  readonly source: string;
  readonly playbookHash: string;
  readonly hits: number;
  readonly lastHitAt: Date;
}

/** Counts which rules of the routing lead to what is done. */
export interface RoutingStore {
  /** Counts the rules that one decision was made by; a decision that is made again counts once. */
  recordHits(decision: {
    /** The submission, or the word of a person on it. */
    readonly causeId: string;
    readonly source: string;
    readonly rules: readonly string[];
    readonly playbookHash: string;
    readonly at: Date;
  }): Promise<void>;
  /** Lists how often rules counted in a span, which ends before `until`: by rule, then by hits. */
  listHits(span: { readonly since: Date; readonly until: Date }): Promise<RuleHits[]>;
}
