import { createStore } from './create-store.ts';
import { migrate } from './migrate.ts';
import { openDatabase } from './open-database.ts';
import { checkMasterKey } from './sealing/check-master-key.ts';
import { openVault } from './sealing/vault.ts';
import type { Store } from './store.ts';

interface StoreSettings {
  /** `postgres://…`, `pglite:FOLDER` (made when it is missing), or `pglite:` for a database in memory. */
  readonly databaseUrl: string;
  /** 32 bytes. */
  readonly masterKey: Buffer;
  /** How many connections to PostgreSQL it keeps at most; PGlite has one. */
  readonly poolSize?: number | undefined;
  /** After so long without a word a connection to PostgreSQL is cut. @default 60_000 */
  readonly silenceMs?: number | undefined;
}

/**
 * Opens the store and brings its tables up to date.
 * @throws TypeError for an address of no known kind, RangeError for a master key of another length, MasterKeyError for
 * one that the database was not made with, or what the database says
 */
export async function openStore({ databaseUrl, masterKey, poolSize, silenceMs }: StoreSettings): Promise<Store> {
  const vault = openVault(masterKey);
  const db = await openDatabase(databaseUrl, { poolSize, silenceMs });
  const context = { db, vault };
  try {
    await (isServer(databaseUrl) ? migratePatiently(databaseUrl) : migrate(db));
    await checkMasterKey(context);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return createStore(context);
}

function isServer(databaseUrl: string): boolean {
  return databaseUrl.startsWith('postgres');
}

/** A migration of a large table may be silent for long. */
async function migratePatiently(databaseUrl: string): Promise<void> {
  const db = await openDatabase(databaseUrl, { poolSize: 1, silenceMs: 0 });
  try {
    await migrate(db);
  } finally {
    await db.destroy();
  }
}
