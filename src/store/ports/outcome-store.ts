import type { Outcome, OutcomeOrigin } from '../../domain/outcomes/outcome.ts';
import type { Results, Span } from '../../domain/outcomes/report.ts';
import type { WrittenStop } from './meeting-store.ts';

/** Whose outcome it is: a lead, or the first that came of those who have one of the addresses. */
export type OutcomeOwner = { readonly leadId: string } | { readonly emails: readonly string[] };

/** An outcome as it is told. */
export interface ToldOutcome extends Outcome {
  readonly origin: OutcomeOrigin;
  /** The origin's id of the deal, which has one outcome: its latest. */
  readonly reference?: string | undefined;
  /** How new the news is. */
  readonly toldAt: Date;
  readonly recordedAt: Date;
}

/** An outcome as it is kept. */
export interface StoredOutcome extends Outcome {
  readonly outcomeId: string;
  readonly origin: OutcomeOrigin;
  readonly recordedAt: Date;
  /** Since when the deal is open again; then it does not count. */
  readonly withdrawnAt?: Date | undefined;
}

/** What became of an outcome that was told. */
export interface RecordedOutcome {
  readonly outcomeId: string;
  readonly leadId: string;
  /** False when the same, or something newer, was told before. */
  readonly isNew: boolean;
  /** What it ended: nothing when it says only that the lead is qualified. */
  readonly stop?: WrittenStop | undefined;
}

/** What leads came to. */
export interface OutcomeStore {
  /**
   * Keeps an outcome and tells the timeline; one that ends automation stops what runs, in the same transaction.
   * @returns undefined when nobody has one of the addresses
   * @throws NotFoundError for an unknown lead id
   */
  record(owner: OutcomeOwner, outcome: ToldOutcome): Promise<RecordedOutcome | undefined>;
  /** Takes back the outcome of a deal that is open again; answers false when it had none, or something newer was told. */
  withdraw(request: {
    readonly origin: OutcomeOrigin;
    readonly reference: string;
    readonly toldAt: Date;
  }): Promise<boolean>;
  /** Lists the outcomes of a lead and of those merged into it, oldest first. */
  list(leadId: string): Promise<StoredOutcome[]>;
  /** Counts what became of the leads that came, and of the messages that were drafted, in a span. */
  report(span: Span): Promise<Results>;
}
