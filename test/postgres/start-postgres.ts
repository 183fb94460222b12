import { createDatabase } from './create-database.ts';
import { startCluster } from './start-cluster.ts';
import type { TestDatabase } from './test-database.ts';

/**
 * Gives a fresh PostgreSQL database: on the server that `LEADLINE_TEST_DATABASE_URL` names, else on a throw-away one.
 * @throws Error that says what to install or set when there is neither
 */
export async function startPostgres(): Promise<TestDatabase> {
  const serverUrl = process.env['LEADLINE_TEST_DATABASE_URL'];
  return serverUrl === undefined || serverUrl === '' ? startCluster() : createDatabase(serverUrl);
}
