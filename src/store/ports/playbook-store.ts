/** What was published of the playbook at one time, without its files. */
export interface ReleaseSummary {
  /** Drawn by the store: a later release has a higher number. */
  readonly releaseId: number;
  /** Of the files: equal files have equal hashes. */
  readonly hash: string;
  readonly author: string;
  readonly note?: string | undefined;
  readonly publishedAt: Date;
}

/** A playbook as it was published. */
export interface PlaybookRelease extends ReleaseSummary {
  /** The texts by their path inside the playbook's folder. */
  readonly files: ReadonlyMap<string, string>;
}

/** A playbook to publish. */
export interface NewRelease extends Pick<PlaybookRelease, 'files' | 'hash' | 'author' | 'note'> {
  readonly at: Date;
}

/** Keeps every release of the playbook; the latest is the one that counts. */
export interface PlaybookStore {
  /** Adds a release; one with the hash of the latest is not stored again, and the latest is answered. */
  publish(release: NewRelease): Promise<{ readonly releaseId: number }>;
  /** Answers undefined when nothing was published. */
  latest(): Promise<PlaybookRelease | undefined>;
  /** @throws NotFoundError */
  get(releaseId: number): Promise<PlaybookRelease>;
  /** Lists releases, the latest first. */
  list(query: { readonly limit: number }): Promise<ReleaseSummary[]>;
}
