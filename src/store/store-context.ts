import type { Kysely } from 'kysely';
import type { Database } from './schema.ts';
import type { Vault } from './sealing/vault.ts';

/** The database, or a transaction of it. */
export type Queryable = Kysely<Database>;

/** What every part of the store works with. */
export interface StoreContext {
  readonly db: Queryable;
  readonly vault: Vault;
}
