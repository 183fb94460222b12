import { Client, Connection } from '@temporalio/client';
import { NativeConnection } from '@temporalio/worker';
import { pino } from 'pino';
import type { RateLimits } from '../../sandbox/rate/rate-guard.ts';
import { startSandbox, type Sandbox } from '../../sandbox/start-sandbox.ts';
import { readConfig, type Config } from '../../src/config.ts';
import { vendors, type Vendor } from '../../src/environment-schema.ts';
import { createDependencies } from '../../src/dependencies.ts';
import { registerSearchAttributes } from '../../src/register-search-attributes.ts';
import { startServer } from '../../src/start-server.ts';
import { startWorkers } from '../../src/start-workers.ts';
import type { Store } from '../../src/store/store.ts';
import { useDatabase } from './use-database.ts';
import {
  alwaysOpen,
  noDrafts,
  oneLetter,
  toldOnce,
  writePlaybookFolder,
  type PlaybookEdit,
} from './playbook-folder.ts';
import { sandboxedEnvironment } from './sandboxed-environment.ts';
import { useDevServer, type TestServer } from '../temporal/dev-server.ts';
import { installTemporalRuntime } from '../../src/temporal-runtime.ts';
import { terminateAll } from '../temporal/terminate-all.ts';
import { timeSkippingClient } from '../temporal/time-skipping-client.ts';
import { useWorkflowBundle } from '../temporal/workflow-bundle.ts';

/** The whole product against a sandbox of its own, for one test file. */
export interface TestSystem {
  readonly url: string;
  readonly config: Config;
  readonly apiToken: string;
  readonly sandbox: Sandbox;
  readonly store: Store;
  readonly client: Client;
  readonly temporalAddress: string;
  /** Everything that was logged, one JSON object a line. */
  readonly logLines: readonly string[];
  close(): Promise<void>;
}

export interface SystemOptions {
  /** True: waits of workflows that the API starts pass at once. */
  readonly skipsTime: boolean;
  /** @default a database of its own, of which `useDatabase` tells */
  readonly databaseUrl?: string;
  /** @default the server of the test run, or one of its own. The system releases it. */
  readonly temporal?: TestServer;
  /** @default personal messages at any hour, none drafted by a model, and one about a download */
  readonly playbookEdits?: readonly PlaybookEdit[];
  /** True: urgent leads wait until somebody takes them. @default false, who is on call is told once */
  readonly callsUntilTaken?: boolean;
  /** What vendors let through at most. @default anything */
  readonly rateLimits?: RateLimits;
  /** Further environment variables. */
  readonly environment?: Readonly<Record<string, string>> | ((sandbox: Sandbox) => Readonly<Record<string, string>>);
}

/** One vendor of each kind, and all that bring leads. */
const connected: readonly Vendor[] = [
  'openai',
  'hubspot',
  'postmark',
  'twilio',
  'slack',
  'zendesk',
  'facebook',
  'salesforce',
];

/** Starts API, workers, store and sandbox on free ports, in a Temporal namespace of this test process. */
export async function startSystem({
  skipsTime,
  databaseUrl,
  temporal: given,
  playbookEdits = [alwaysOpen, noDrafts, oneLetter],
  callsUntilTaken = false,
  rateLimits,
  environment,
}: SystemOptions): Promise<TestSystem> {
  const database = await useDatabase(databaseUrl);
  const temporal = given ?? (await useDevServer());
  const { address, namespace } = temporal;
  // Skipped time does not pass for vendors' stand-ins.
  const sandbox = await startSandbox({ rateLimits, ...(skipsTime && { lookUpLagMs: 0 }) });
  const playbookFolder = await writePlaybookFolder(callsUntilTaken ? playbookEdits : [...playbookEdits, toldOnce]);
  const config = readConfig({
    ...sandboxedEnvironment({
      databaseUrl: database.url,
      temporal,
      playbookPath: playbookFolder.path,
      sandbox,
      connected,
    }),
    // Whatever a test connects besides is sandboxed, too.
    LEADLINE_SANDBOXED: vendors.join(','),
    ...(typeof environment === 'function' ? environment(sandbox) : environment),
  });
  const logLines: string[] = [];
  const logger = pino({ level: 'debug' }, { write: (line: string) => logLines.push(line) });
  installTemporalRuntime(logger);
  const dependencies = await createDependencies(config, logger);
  await dependencies.crm.prepare();
  const connection = await Connection.connect({ address });
  const nativeConnection = await NativeConnection.connect({ address });
  await registerSearchAttributes(connection, namespace);
  const client = skipsTime ? timeSkippingClient({ connection, namespace }) : new Client({ connection, namespace });
  const workers = await startWorkers({
    dependencies,
    connection: nativeConnection,
    namespace,
    logger,
    workflowBundlePath: await useWorkflowBundle(),
  });
  const server = await startServer({ config, dependencies, client, logger, host: '127.0.0.1' });
  const url = `http://127.0.0.1:${server.port}`;
  sandbox.setPublicUrl(url, config.publicUrl);
  return {
    url,
    config,
    apiToken: config.apiToken,
    sandbox,
    store: dependencies.store,
    client,
    temporalAddress: address,
    logLines,
    async close() {
      await server.close();
      await terminateAll(client);
      await workers.close();
      await dependencies.close();
      await database.close();
      await sandbox.close();
      await nativeConnection.close();
      await connection.close();
      await temporal.release();
      await playbookFolder.remove();
    },
  };
}
