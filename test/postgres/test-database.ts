/** A database of its own for one test file. */
export interface TestDatabase {
  readonly url: string;
  /** Removes the database and whatever was started for it. */
  close(): Promise<void>;
}
