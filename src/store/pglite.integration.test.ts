import { randomBytes } from 'node:crypto';
import { migrate } from './migrate.ts';
import { openDatabase } from './open-database.ts';
import { openVault } from './sealing/vault.ts';
import { describeStore } from './store.contract.ts';

describeStore('the store on PGlite', async () => {
  const db = await openDatabase('pglite:');
  await migrate(db);
  return { db, vault: openVault(randomBytes(32)) };
});
