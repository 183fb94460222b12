import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startPostgres } from '../../test/postgres/start-postgres.ts';
import type { TestDatabase } from '../../test/postgres/test-database.ts';
import { useDevServer, type TestServer } from '../../test/temporal/dev-server.ts';
import { useWorkflowBundle } from '../../test/temporal/workflow-bundle.ts';
import { raceReplies } from './race-replies.ts';

let database: TestDatabase;
let temporal: TestServer;
beforeAll(async () => {
  database = await startPostgres();
  temporal = await useDevServer();
});
afterAll(async () => {
  await temporal.release();
  await database.close();
});

const repliesPerInterval = 10;

it('begins no call to a provider after a reply is acknowledged, whenever it comes and whichever process sends', async () => {
  const { hits, begunAfter, untold } = await raceReplies({
    ...{ databaseUrl: database.url, temporal, workerCount: 2, repliesPerInterval, leadsAtOnce: 8 },
    workflowBundlePath: await useWorkflowBundle(),
  });
  expect({ begunAfter, untold }).toEqual({ begunAfter: 0, untold: 0 });
  for (const count of Object.values(hits)) expect(count).toBeGreaterThanOrEqual(repliesPerInterval);
}, 180_000);
