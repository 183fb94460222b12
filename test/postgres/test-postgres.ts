/** A database of its own for one test file. */
export interface TestPostgres {
  readonly url: string;
  /** Removes the database and whatever was started for it. */
  close(): Promise<void>;
}
