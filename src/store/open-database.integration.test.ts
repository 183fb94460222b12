import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sql, type Kysely } from 'kysely';
import { startPostgres } from '../../test/postgres/start-postgres.ts';
import type { TestDatabase } from '../../test/postgres/test-database.ts';
import { openDatabase } from './open-database.ts';
import type { Database } from './schema.ts';
import type { Queryable } from './store-context.ts';

describe('a database on PostgreSQL', () => {
  let postgres: TestDatabase;
  let db: Kysely<Database>;
  beforeAll(async () => {
    postgres = await startPostgres();
    db = await openDatabase(postgres.url, { poolSize: 2 });
  });
  afterAll(async () => {
    await db.destroy();
    await postgres.close();
  });

  const processIdOf = async (connection: Queryable): Promise<number> => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(connection);
    return rows[0]?.pid ?? 0;
  };
  const endConnection = (connection: Queryable, processId: number) =>
    sql`select pg_terminate_backend(${processId}, 5000)`.execute(connection);

  it('fails a transaction whose connection is lost between two statements, and opens another', async () => {
    const transaction = db.transaction().execute(async (connection) => {
      await endConnection(db, await processIdOf(connection));
      await new Promise((resolve) => setTimeout(resolve, 50));
      return processIdOf(connection);
    });
    await expect(transaction).rejects.toThrow();
    expect(await processIdOf(db)).toBeGreaterThan(0);
  });

  it('replaces an idle connection that is lost', async () => {
    const lost = await db.connection().execute(async (connection) => {
      const idle = await processIdOf(db);
      await endConnection(connection, idle);
      return idle;
    });
    expect(await processIdOf(db)).not.toBe(lost);
  });

  it('lets no transaction idle for more than 30 seconds', async () => {
    const { rows } = await sql<{ timeout: string }>`
      select current_setting('idle_in_transaction_session_timeout') as timeout`.execute(db);
    expect(rows).toEqual([{ timeout: '30s' }]);
  });

  it('cuts a connection that is silent for too long, and opens another', async () => {
    const impatient = await openDatabase(postgres.url, { poolSize: 1, silenceMs: 200 });
    await expect(sql`select pg_sleep(5)`.execute(impatient)).rejects.toThrow('does not answer');
    await expect(processIdOf(impatient)).resolves.toBeGreaterThan(0);
    await impatient.destroy();
  });

  it('reads counters as numbers', async () => {
    const { rows } = await sql`select 9007199254740991::bigint as largest`.execute(db);
    expect(rows).toEqual([{ largest: 9_007_199_254_740_991 }]);
  });
});
