import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startPostgres } from '../../test/postgres/start-postgres.ts';
import type { TestDatabase } from '../../test/postgres/test-database.ts';
import { arrive } from './contract/fixtures.ts';
import { openDatabase } from './open-database.ts';
import { openStore } from './open-store.ts';

const masterKey = randomBytes(32);

describe('openStore', () => {
  let folder = '';
  let postgres: TestDatabase | undefined;
  beforeAll(async () => {
    [folder, postgres] = await Promise.all([mkdtemp(join(tmpdir(), 'leadline-store-')), startPostgres()]);
  });
  afterAll(async () => {
    await rm(folder, { recursive: true });
    await postgres?.close();
  });

  it('keeps what is stored in a folder, which it makes, from one opening to the next', async () => {
    const databaseUrl = `pglite:${join(folder, 'new', 'database')}`;
    const before = await openStore({ databaseUrl, masterKey });
    const { leadId, email } = await arrive(before);
    await before.close();
    const after = await openStore({ databaseUrl, masterKey });
    expect(await after.leads.get(leadId)).toMatchObject({ profile: { email } });
    await after.close();
  });

  it('refuses a database that was made with another master key', async () => {
    const databaseUrl = postgres?.url ?? '';
    await (await openStore({ databaseUrl, masterKey })).close();
    await expect(openStore({ databaseUrl, masterKey: randomBytes(32) })).rejects.toThrow(
      'The master key is not the one that this database was made with',
    );
  });

  it('lets many processes start at once, and applies each migration once', async () => {
    const fresh = await startPostgres();
    const stores = await Promise.all(
      Array.from({ length: 4 }, () => openStore({ databaseUrl: fresh.url, masterKey, poolSize: 2 })),
    );
    await Promise.all(stores.map((store) => arrive(store)));
    const db = await openDatabase(fresh.url, { poolSize: 1 });
    const applied = await db.selectFrom('migrations').select('name').orderBy('name').execute();
    const files = await readdir(new URL('../../migrations/', import.meta.url));
    expect(applied.map(({ name }) => name)).toEqual(files.toSorted());
    await Promise.all([...stores.map((store) => store.close()), db.destroy()]);
    await fresh.close();
  });

  it('says so when the database does not answer', async () => {
    const databaseUrl = 'postgres://127.0.0.1:1/nowhere';
    await expect(openStore({ databaseUrl, masterKey })).rejects.toThrow('ECONNREFUSED');
  });

  it('refuses an address of no known kind, without repeating its password', async () => {
    const message = 'The database address must begin with postgres://, postgresql:// or pglite:';
    for (const databaseUrl of ['mysql://root:secret@host/db', 'nonsense', '']) {
      await expect(openStore({ databaseUrl, masterKey })).rejects.toThrow(new TypeError(message));
    }
  });

  it('refuses a master key of another length', async () => {
    const tooShort = randomBytes(16);
    await expect(openStore({ databaseUrl: 'pglite:', masterKey: tooShort })).rejects.toThrow(RangeError);
  });
});
