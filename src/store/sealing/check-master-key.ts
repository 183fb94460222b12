import type { StoreContext } from '../store-context.ts';
import { MasterKeyError } from './master-key-error.ts';

/**
 * Sees to it that the database is opened with the master key of its first opening.
 * @throws MasterKeyError when it is another
 */
export async function checkMasterKey({ db, vault }: StoreContext): Promise<void> {
  await db
    .insertInto('master_key_fingerprint')
    .values({ fingerprint: vault.fingerprint })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const { fingerprint } = await db.selectFrom('master_key_fingerprint').select('fingerprint').executeTakeFirstOrThrow();
  if (!vault.fingerprint.equals(fingerprint)) throw new MasterKeyError();
}
