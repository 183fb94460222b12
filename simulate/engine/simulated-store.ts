import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { createStore } from '../../src/store/create-store.ts';
import { migrate } from '../../src/store/migrate.ts';
import { openDatabase } from '../../src/store/open-database.ts';
import { openVault } from '../../src/store/sealing/vault.ts';
import type { Store } from '../../src/store/store.ts';
import { createIdDrawer } from './draw-ids.ts';

/** A database in memory that each simulation finds empty. */
export interface SimulatedStore {
  /** The store of the simulation that runs. */
  readonly store: Store;
  /** Forgets everything, and draws ids by another seed. */
  readonly begin: (seed: string) => Promise<void>;
}

/** Signs links in messages, which must be the same each time; keeps nothing secret, since nothing outlives the process. */
const masterKey = Buffer.alloc(32, 'simulation');

/** Opens the database; closing the store closes it. */
export async function openSimulatedStore(): Promise<SimulatedStore> {
  const db = await openDatabase('pglite:');
  await migrate(db);
  let current = createStore({ db, vault: openVault(randomBytes(masterKey.length)) });
  return {
    // The target stays empty: a proxy must tell the truth about properties of its target that cannot change.
    store: new Proxy({} as Store, { get: (_target, key) => Reflect.get(current, key) as unknown }),
    async begin(seed) {
      const { rows } = await sql<{ name: string }>`
        select quote_ident(tablename) as name from pg_tables
        where schemaname = current_schema() and tablename <> 'migrations'`.execute(db);
      await sql.raw(`truncate ${rows.map(({ name }) => name).join(', ')} restart identity cascade`).execute(db);
      current = createStore({ db, vault: openVault(masterKey, createIdDrawer(seed)) });
    },
  };
}
