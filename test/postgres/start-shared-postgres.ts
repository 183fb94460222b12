import { migrate } from '../../src/store/migrate.ts';
import { openDatabase } from '../../src/store/open-database.ts';
import { createDatabase } from './create-database.ts';
import { startCluster } from './start-cluster.ts';

/** A PostgreSQL server that all test files share. */
export interface SharedPostgres {
  readonly serverUrl: string;
  /** The name of a database with all migrations applied, to copy: to apply them anew takes longer. */
  readonly template: string;
  close(): Promise<void>;
}

/**
 * Starts a server for all test files, or takes the one that `LEADLINE_TEST_DATABASE_URL` names.
 * @throws Error that says what to install or set when there is neither
 */
export async function startSharedPostgres(): Promise<SharedPostgres> {
  const givenUrl = process.env['LEADLINE_TEST_DATABASE_URL'];
  const cluster = givenUrl === undefined || givenUrl === '' ? await startCluster() : undefined;
  const serverUrl = cluster?.url ?? givenUrl ?? '';
  const template = await createDatabase(serverUrl);
  const db = await openDatabase(template.url, { poolSize: 1 });
  await migrate(db);
  await db.destroy();
  return {
    serverUrl,
    template: new URL(template.url).pathname.slice(1),
    async close() {
      await template.close();
      await cluster?.close();
    },
  };
}
