import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { startSandbox } from '../../sandbox/start-sandbox.ts';
import { openDatabase } from '../../src/store/open-database.ts';
import type { DeliveryState } from '../../src/store/ports/delivery-store.ts';
import { createDatabase } from '../../test/postgres/create-database.ts';
import { startPostgres } from '../../test/postgres/start-postgres.ts';
import { alwaysOpen, noDrafts, oneLetter, toldOnce, writePlaybookFolder } from '../../test/system/playbook-folder.ts';
import { sandboxedEnvironment } from '../../test/system/sandboxed-environment.ts';
import { useDevServer } from '../../test/temporal/dev-server.ts';
import { terminateAll } from '../../test/temporal/terminate-all.ts';
import { useWorkflowBundle } from '../../test/temporal/workflow-bundle.ts';
import type { CrashOrder, CrashTimes } from './crash-order.ts';
import type { CrashProvider } from './crash-point.ts';
import { startMortalProcess, type MortalProcess } from './start-mortal-process.ts';

/** All that outlives the product's process: its database, Temporal, the vendors. */
export interface CrashSystem extends AsyncDisposable {
  readonly sandbox: Sandbox;
  readonly client: Client;
  readonly apiToken: string;
  /** Starts the product's process; one at a time. */
  start(victim?: CrashOrder['victim']): Promise<MortalProcess>;
  /** Reads a lead's rows of the ledger, the newest last; only while no process runs. */
  readDeliveries(leadId: string): Promise<readonly LedgerRow[]>;
}

interface LedgerRow {
  readonly state: DeliveryState;
  readonly tries: number;
}

export interface CrashSystemOptions {
  readonly database: 'postgres' | 'pglite';
  /** A PostgreSQL server on which databases may be made; a throw-away one when absent. */
  readonly serverUrl?: string | undefined;
  readonly times: CrashTimes;
}

interface CrashSystemParts extends CrashSystemOptions {
  readonly provider: CrashProvider;
}

/** Starts everything but the product. */
export async function startCrashSystem({
  database,
  serverUrl,
  times,
  provider,
}: CrashSystemParts): Promise<CrashSystem> {
  await using closing = new AsyncDisposableStack();
  const temporal = await useDevServer();
  closing.defer(() => temporal.release());
  const databaseUrl = database === 'postgres' ? await postgresUrl(serverUrl, closing) : await pgliteUrl(closing);
  const sandbox = await startSandbox({ lookUpLagMs: times.lookUpLagMs / 2 });
  closing.defer(() => sandbox.close());
  const playbook = await writePlaybookFolder([alwaysOpen, noDrafts, oneLetter, toldOnce]);
  closing.defer(() => playbook.remove());
  const connection = await Connection.connect({ address: temporal.address });
  closing.defer(() => connection.close());
  const client = new Client({ connection, namespace: temporal.namespace });
  closing.defer(() => terminateAll(client));

  const environment = {
    ...sandboxedEnvironment({ databaseUrl, temporal, playbookPath: playbook.path, sandbox }),
    LEADLINE_LOG_LEVEL: 'error',
    LEADLINE_EMAIL_PROVIDER: provider,
  };
  const workflowBundlePath = await useWorkflowBundle();
  const running = new Set<MortalProcess>();
  closing.defer(async () => {
    await Promise.all([...running].map((process) => process.kill().catch(() => undefined)));
  });
  const open = closing.move();
  return {
    sandbox,
    client,
    apiToken: environment.LEADLINE_API_TOKEN,
    async start(victim) {
      const process = await startMortalProcess({ workflowBundlePath, victim, times }, environment);
      running.add(process);
      return process;
    },
    async readDeliveries(leadId) {
      await using db = await openDatabase(databaseUrl);
      return await db
        .selectFrom('deliveries')
        .select(['state', 'tries'])
        .where('lead_id', '=', leadId)
        .orderBy('delivery_key')
        .execute();
    },
    [Symbol.asyncDispose]: () => open.disposeAsync(),
  };
}

async function postgresUrl(serverUrl: string | undefined, closing: AsyncDisposableStack): Promise<string> {
  const server = serverUrl === undefined ? await startPostgres() : await createDatabase(serverUrl);
  closing.defer(() => server.close());
  return server.url;
}

async function pgliteUrl(closing: AsyncDisposableStack): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'leadline-chaos-'));
  closing.defer(() => rm(folder, { recursive: true }));
  return `pglite:${join(folder, 'database')}`;
}
