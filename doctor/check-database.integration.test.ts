import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openStore } from '../src/store/open-store.ts';
import { startPostgres } from '../test/postgres/start-postgres.ts';
import type { TestDatabase } from '../test/postgres/test-database.ts';
import { checkDatabase } from './check-database.ts';
import type { Check } from './check.ts';

describe('checkDatabase', () => {
  let postgres: TestDatabase;
  beforeAll(async () => {
    postgres = await startPostgres();
  });
  afterAll(() => postgres.close());

  const look = (databaseUrl = postgres.url): Promise<readonly Check[]> => checkDatabase({ databaseUrl });

  it('tells a database that was never migrated, and migrates nothing itself', async () => {
    for (const [version, migrations] of [await look(), await look()]) {
      expect(version?.state).toBe('ok');
      expect(migrations).toMatchObject({
        state: 'missing',
        says: expect.stringContaining('migrations are not applied'),
      });
    }
    await (await openStore({ databaseUrl: postgres.url, masterKey: randomBytes(32) })).close();
    expect((await look()).map(({ state }) => state)).toEqual(['ok', 'ok']);
  });

  it('tells a database that is away, without its address', async () => {
    const [check] = await look('postgres://user:secret@127.0.0.1:1/none');
    expect(check).toMatchObject({ state: 'missing', says: 'it cannot be reached' });
    expect(JSON.stringify(check)).not.toContain('secret');
  });
});
