import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect } from 'kysely';
import { migrate } from '../src/store/migrate.ts';
import type { Database } from '../src/store/schema.ts';

/** Writes an embedded database with all migrations applied, and nothing in it. */
export async function writeDatabaseSnapshot(path: string): Promise<void> {
  const pglite = await PGlite.create();
  const db = new Kysely<Database>({ dialect: new PGliteDialect({ pglite }) });
  await migrate(db);
  const snapshot = await pglite.dumpDataDir('none');
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, Buffer.from(await snapshot.arrayBuffer()));
  await db.destroy();
}
