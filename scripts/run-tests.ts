import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { startSharedPostgres } from '../test/postgres/start-shared-postgres.ts';
import { startDevServer } from '../test/temporal/dev-server.ts';
import { writeDatabaseSnapshot } from './write-database-snapshot.ts';
import { writeWorkflowBundle } from './write-workflow-bundle.ts';

/** Starts what all test files share, runs jest with the arguments given, and ends with jest's own exit code. */

const root = resolve(import.meta.dirname, '..');
const workflowBundlePath = resolve(root, '.leadline/test/workflow-bundle.js');

const signals = ['SIGINT', 'SIGTERM'] as const;
const endAtOnce = (): never => process.exit(1);
for (const signal of signals) process.on(signal, endAtOnce);

const databaseSnapshotPath = resolve(root, '.leadline/test/database.tar');
const [server, postgres] = await Promise.all([
  startDevServer(),
  // Tests of PostgreSQL itself then fail, and say what to do.
  startSharedPostgres().catch(() => undefined),
  writeWorkflowBundle(workflowBundlePath),
  writeDatabaseSnapshot(databaseSnapshotPath),
]);
const jest = spawn(process.execPath, ['node_modules/jest/bin/jest.js', ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
  env: {
    ...process.env,
    NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning',
    LEADLINE_TEST_TEMPORAL_ADDRESS: server.address,
    LEADLINE_TEST_WORKFLOW_BUNDLE: workflowBundlePath,
    LEADLINE_TEST_DATABASE_SNAPSHOT: databaseSnapshotPath,
    ...(postgres && {
      LEADLINE_TEST_DATABASE_URL: postgres.serverUrl,
      LEADLINE_TEST_DATABASE_TEMPLATE: postgres.template,
    }),
  },
});
for (const signal of signals) process.off(signal, endAtOnce).on(signal, () => jest.kill(signal));
const [exitCode] = (await once(jest, 'exit')) as [number | null];
await Promise.all([server.close(), postgres?.close()]);
process.exitCode = exitCode ?? 1;
