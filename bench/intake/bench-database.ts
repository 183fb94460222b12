import { createDatabase } from '../../test/postgres/create-database.ts';
import { findPostgres } from '../../test/postgres/find-postgres.ts';
import { startCluster } from '../../test/postgres/start-cluster.ts';

/** Where the intake is measured. */
export interface BenchDatabase extends AsyncDisposable {
  readonly kind: 'PostgreSQL' | 'PGlite';
  /** Makes an empty database and answers its address. */
  create(): Promise<string>;
}

/** Takes the server given, else a throw-away PostgreSQL if this machine has the programs, else PGlite in memory. */
export async function openBenchDatabase(serverUrl: string | undefined): Promise<BenchDatabase> {
  const closing = new AsyncDisposableStack();
  const url = serverUrl ?? (await startOwn(closing));
  return {
    kind: url === undefined ? 'PGlite' : 'PostgreSQL',
    async create() {
      if (url === undefined) return 'pglite:';
      const database = await createDatabase(url);
      closing.defer(() => database.close());
      return database.url;
    },
    [Symbol.asyncDispose]: () => closing.disposeAsync(),
  };
}

async function startOwn(closing: AsyncDisposableStack): Promise<string | undefined> {
  try {
    findPostgres();
  } catch {
    return undefined;
  }
  const cluster = await startCluster();
  closing.defer(() => cluster.close());
  return cluster.url;
}
