/** What a load generator is asked to do at a URL. */
export type LoadOrder =
  /** Posts on schedule, whatever the answers do; all at once when there is no rate. */
  | { readonly kind: 'open'; readonly url: string; readonly count: number; readonly perSecond?: number | undefined }
  /** Posts with so many at a time, each after the answer to the one before, for so long. */
  | { readonly kind: 'closed'; readonly url: string; readonly concurrency: number; readonly durationMs: number };

/** What came of an order. */
export interface LoadResult {
  /** Of each post that was answered 200, from the moment it was due to the end of its answer, in milliseconds. */
  readonly latenciesMs: readonly number[];
  /** How many answers had which status; 0 stands for none. */
  readonly statuses: Readonly<Record<number, number>>;
  readonly durationMs: number;
  /** As far as the answers tell them. */
  readonly leadIds: readonly string[];
  /** The addresses that were posted. */
  readonly emails: readonly string[];
}
