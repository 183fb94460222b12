/** How an experiment is wanted. */
export interface ExperimentOptions {
  /** True for a quick look, with fewer repeats. */
  readonly isShort: boolean;
  /** A PostgreSQL server on which databases may be made; a throw-away one when absent. */
  readonly serverUrl: string | undefined;
}

/** What an experiment found. */
export interface Finding {
  /** False when a promise was broken, or the experiment did not reach what it should test. */
  readonly holds: boolean;
  /** For people, one line each. */
  readonly lines: readonly string[];
  /** For machines. */
  readonly data: unknown;
}

/** Disturbs the product on purpose and tells whether its promises hold. */
export type Experiment = (options: ExperimentOptions) => Promise<Finding>;
