import { createDatabase } from '../postgres/create-database.ts';
import type { TestDatabase } from '../postgres/test-database.ts';

/**
 * Gives a system of a test the database that is named, or one of its own with all migrations applied: on the PostgreSQL server of
 * the test run, else an embedded one in memory, which costs a test file several seconds.
 */
export async function useDatabase(databaseUrl?: string): Promise<TestDatabase> {
  const close = (): Promise<void> => Promise.resolve();
  if (databaseUrl !== undefined) return { url: databaseUrl, close };
  const { LEADLINE_TEST_DATABASE_URL: serverUrl, LEADLINE_TEST_DATABASE_TEMPLATE: template } = process.env;
  if (serverUrl === undefined || template === undefined) return { url: 'pglite:', close };
  return createDatabase(serverUrl, template);
}
