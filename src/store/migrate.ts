import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import type { Queryable } from './store-context.ts';

const folder = fileURLToPath(new URL('../../migrations/', import.meta.url));

/** Names the advisory lock of a migration; any number does that nothing else in the database uses. */
const migrationLock = 7_246_311;

/**
 * Applies the migrations that the database has not seen, in the order of their names, each in a transaction of its own.
 * Any number of processes may start at once: one migrates, the others wait for it.
 */
export async function migrate(db: Queryable): Promise<void> {
  await prepare(db);
  const seen = await db.selectFrom('migrations').select('name').execute();
  const known = new Set(seen.map(({ name }) => name));
  const files = (await readdir(folder)).filter((name) => name.endsWith('.sql')).toSorted();
  for (const name of files) if (!known.has(name)) await apply(db, name);
}

/** `create table if not exists` fails when two processes run it at the same moment, hence the lock. */
async function prepare(db: Queryable): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(${migrationLock})`.execute(transaction);
    await sql`create table if not exists migrations (name text primary key)`.execute(transaction);
  });
}

async function apply(db: Queryable, name: string): Promise<void> {
  const text = await readFile(`${folder}${name}`, 'utf8');
  await db.transaction().execute(async (transaction) => {
    // Comes first: a process that applies the same migration makes this insert wait, and then take nothing.
    const taken = await transaction
      .insertInto('migrations')
      .values({ name })
      .onConflict((conflict) => conflict.doNothing())
      .returning('name')
      .executeTakeFirst();
    if (taken === undefined) return;
    for (const statement of statementsOf(text)) await sql.raw(statement).execute(transaction);
  });
}

/** PGlite takes one statement at a time; in our migrations each ends with a semicolon at the end of a line. */
function statementsOf(text: string): string[] {
  return text
    .split(/;$/m)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '');
}
