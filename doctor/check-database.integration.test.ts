import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SubmissionRoute } from '../src/domain/submission.ts';
import { openStore } from '../src/store/open-store.ts';
import { startPostgres } from '../test/postgres/start-postgres.ts';
import type { TestDatabase } from '../test/postgres/test-database.ts';
import { checkDatabase } from './check-database.ts';
import type { Check } from './check.ts';
import { openSubmissions } from './open-submissions.ts';
import { findKeptEvent } from './way-in/find-kept-event.ts';
import { markerHeader } from './way-in/test-events.ts';

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
    const headers = { [markerHeader]: 'a' };
    const access = { databaseUrl: postgres.url, masterKey: randomBytes(32) };
    const store = await openStore(access);
    const refused = { route: 'typeform', receivedAt: new Date(), headers, rawBody: Buffer.from('{}') } as const;
    await store.submissions.refuse({
      ...refused,
      reason: 'invalid_signature',
      isAuthentic: false,
      madeInSandbox: false,
    });
    await store.close();
    expect((await look()).map(({ state }) => state)).toEqual(['ok', 'ok']);
    const { submissions, close } = await openSubmissions(access);
    const find = async (keptBy: SubmissionRoute): Promise<unknown> =>
      submissions && findKeptEvent(submissions, { keptBy, headers }, new Date());
    expect(await find('typeform')).toMatchObject({ state: 'refused', bodyHash: expect.stringMatching(/^44136fa3/) });
    expect(await find('standard')).toBeUndefined();
    await close();
  });

  it('tells a database that is away, without its address', async () => {
    const [check] = await look('postgres://user:secret@127.0.0.1:1/none');
    expect(check).toMatchObject({ state: 'missing', says: 'it cannot be reached' });
    expect(JSON.stringify(check)).not.toContain('secret');
  });
});
