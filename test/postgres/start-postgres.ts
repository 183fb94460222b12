import { createDatabase } from './create-database.ts';
import { startCluster } from './start-cluster.ts';

/** A database of its own for one test file. */
export interface TestPostgres {
  readonly url: string;
  /** Removes the database and whatever was started for it. */
  close(): Promise<void>;
}

/**
 * Gives a fresh PostgreSQL database: on the server that `LEADLINE_TEST_DATABASE_URL` names, else on a throw-away one.
 * @throws Error that says what to install or set when there is neither
 */
export async function startPostgres(): Promise<TestPostgres> {
  const serverUrl = process.env['LEADLINE_TEST_DATABASE_URL'];
  return serverUrl === undefined || serverUrl === '' ? startCluster() : createDatabase(serverUrl);
}
