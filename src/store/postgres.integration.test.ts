import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll } from '@jest/globals';
import { startPostgres } from '../../test/postgres/start-postgres.ts';
import type { TestDatabase } from '../../test/postgres/test-database.ts';
import { migrate } from './migrate.ts';
import { openDatabase } from './open-database.ts';
import { openVault } from './sealing/vault.ts';
import { describeStore } from './store.contract.ts';

let postgres: TestDatabase | undefined;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres?.close());

describeStore('the store on PostgreSQL', async () => {
  const db = await openDatabase(postgres?.url ?? '');
  await migrate(db);
  return { db, vault: openVault(randomBytes(32)) };
});
