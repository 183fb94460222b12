import { fork } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client, Connection } from '@temporalio/client';
import { bundleWorkflowCode, NativeConnection, Worker } from '@temporalio/worker';
import { freePort } from '../embedded/free-port.ts';
import { makeApiToken, openLeadlineFolder } from '../embedded/leadline-folder.ts';
import { sandboxEnvironment } from '../embedded/sandbox-environment.ts';
import { startProduct } from '../embedded/start-product.ts';
import { createStopwatch } from '../embedded/stopwatch.ts';
import { unlimitedRates } from '../embedded/unlimited-rates.ts';
import { startTemporalServer } from '../embedded/temporal-server.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { ensureTemporalCli } from '../scripts/temporal-cli/ensure-temporal-cli.mjs';
import { writeWorkflowBundle } from '../scripts/write-workflow-bundle.ts';
import { readConfig } from '../src/config.ts';
import { vendors } from '../src/environment-schema.ts';
import { baselineActivities } from './baseline-activities.ts';

/** The product as `npm start` runs it, in a folder of its own, beside a worker for the yardsticks. */
export interface BenchSystem extends AsyncDisposable {
  readonly client: Client;
  readonly apiUrl: string;
  readonly apiToken: string;
  readonly sandboxUrl: string;
  readonly baselineTaskQueue: string;
  /** Posts a lead and answers its id. */
  submit(lead: unknown): Promise<string>;
  /** How many e-mails the sandbox has accepted. */
  emailCount(): Promise<number>;
}

interface BenchSystemOptions {
  readonly databaseUrl: string | undefined;
  readonly masterKey: string;
}

const baselineTaskQueue = 'baseline';

/** Starts it, on PGlite unless another database is given. */
export async function startBenchSystem({ databaseUrl, masterKey }: BenchSystemOptions): Promise<BenchSystem> {
  const closing = new AsyncDisposableStack();
  const root = resolve(import.meta.dirname, '../.leadline', `bench-${process.pid}`);
  const folder = await openLeadlineFolder(root);
  closing.defer(() => rm(root, { recursive: true, force: true }));
  const temporal = await startTemporalServer({
    program: await ensureTemporalCli(),
    port: await freePort(),
    uiPort: await freePort(),
    files: {
      databasePath: folder.path('temporal.db'),
      logPath: folder.path('temporal.log'),
      pidPath: folder.path('temporal.pid'),
    },
  });
  closing.defer(() => temporal.close());

  const sandbox = fork(new URL('sandbox-process.ts', import.meta.url));
  closing.defer(() => void sandbox.kill());
  const [{ baseUrls }] = (await once(sandbox, 'message')) as [Pick<Sandbox, 'baseUrls'>];
  const apiToken = makeApiToken();
  const config = readConfig({
    PORT: String(await freePort()),
    DATABASE_URL: databaseUrl ?? `pglite:${folder.path('database')}`,
    LEADLINE_LOG_LEVEL: 'error',
    LEADLINE_MASTER_KEY: masterKey,
    LEADLINE_API_TOKEN: apiToken,
    FORM_MAX_PER_MINUTE: '0',
    TEMPORAL_ADDRESS: temporal.address,
    ...sandboxEnvironment({ baseUrls }, vendors),
    ...unlimitedRates,
  });
  const workflowBundlePath = folder.path('workflow-bundle.js');
  await writeWorkflowBundle(workflowBundlePath);
  const product = await startProduct({
    config,
    workflowBundlePath,
    stopwatch: createStopwatch(new AbortController().signal),
    closing,
  });

  const connection = await Connection.connect({ address: temporal.address });
  closing.defer(() => connection.close());
  await startBaselineWorker(temporal.address, closing);
  return {
    client: new Client({ connection }),
    apiUrl: product.apiUrl,
    apiToken,
    sandboxUrl: new URL(baseUrls.openai).origin,
    baselineTaskQueue,
    async submit(lead) {
      const response = await fetch(`${product.apiUrl}/webhooks/leads/form`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(lead),
      });
      if (!response.ok) throw new Error(`The form answered ${response.status}`);
      return ((await response.json()) as { leadId: string }).leadId;
    },
    async emailCount() {
      sandbox.send('count');
      const [{ emailCount }] = (await once(sandbox, 'message')) as [{ emailCount: number }];
      return emailCount;
    },
    [Symbol.asyncDispose]: () => closing.disposeAsync(),
  };
}

async function startBaselineWorker(address: string, closing: AsyncDisposableStack): Promise<void> {
  const connection = await NativeConnection.connect({ address });
  closing.defer(() => connection.close());
  const workflowBundle = await bundleWorkflowCode({
    workflowsPath: fileURLToPath(new URL('baseline-workflows.ts', import.meta.url)),
    logger: silent,
  });
  const worker = await Worker.create({
    connection,
    taskQueue: baselineTaskQueue,
    workflowBundle,
    activities: baselineActivities,
  });
  const stopped = worker.run();
  closing.defer(async () => {
    worker.shutdown();
    await stopped;
  });
}

const quiet = (): void => undefined;
const silent = { log: quiet, trace: quiet, debug: quiet, info: quiet, warn: quiet, error: quiet };
