import { randomBytes } from 'node:crypto';
import type { Client } from '@temporalio/client';
import { pino } from 'pino';
import { readConfig } from '../../src/config.ts';
import { createDependencies } from '../../src/dependencies.ts';
import { serverDatabaseSilenceMs, startServer } from '../../src/start-server.ts';
import type { Store } from '../../src/store/store.ts';
import { useDatabase } from './use-database.ts';

/** The API alone, which hands over to nobody. */
export interface TestApi {
  readonly url: string;
  readonly apiToken: string;
  readonly store: Store;
  /** The workflows it would have woken, once for each time. */
  readonly wokenWorkflowIds: readonly string[];
  /** The workflows that it would have told of a stop. */
  readonly stoppedWorkflowIds: readonly string[];
  /** Everything that was logged, one JSON object a line. */
  readonly logLines: readonly string[];
  close(): Promise<void>;
}

interface ApiOptions {
  /** @default a database of its own, of which `useDatabase` tells */
  readonly databaseUrl?: string;
  /** Further environment variables. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** Starts the API on a free port for tests that end at the inbox: no Temporal, no worker, no vendor. */
export async function startApi({ databaseUrl, environment }: ApiOptions = {}): Promise<TestApi> {
  const database = await useDatabase(databaseUrl);
  const apiToken = randomBytes(16).toString('hex');
  const config = readConfig({
    PORT: '0',
    DATABASE_URL: database.url,
    LEADLINE_API_TOKEN: apiToken,
    LEADLINE_MASTER_KEY: randomBytes(32).toString('base64'),
    LEADLINE_SANDBOXED: 'postmark',
    POSTMARK_SERVER_TOKEN: 'sandbox',
    POSTMARK_BASE_URL: 'http://127.0.0.1:9',
    FORM_MAX_PER_MINUTE: '0',
    ...environment,
  });
  const logLines: string[] = [];
  const logger = pino({ level: 'debug' }, { write: (line: string) => logLines.push(line) });
  const wokenWorkflowIds: string[] = [];
  const wake = (_name: string, { workflowId }: { workflowId: string }): Promise<void> => {
    wokenWorkflowIds.push(workflowId);
    return Promise.resolve();
  };
  const stoppedWorkflowIds: string[] = [];
  const getHandle = (workflowId: string) => ({
    signal: (): Promise<void> => {
      stoppedWorkflowIds.push(workflowId);
      return Promise.resolve();
    },
  });
  const client = { workflow: { signalWithStart: wake, getHandle } } as unknown as Client;
  const dependencies = await createDependencies(config, pino({ level: 'silent' }), {
    databaseSilenceMs: serverDatabaseSilenceMs,
  });
  const server = await startServer({ config, dependencies, client, logger, host: '127.0.0.1' });
  return {
    url: `http://127.0.0.1:${server.port}`,
    apiToken,
    store: dependencies.store,
    wokenWorkflowIds,
    stoppedWorkflowIds,
    logLines,
    async close() {
      await server.close();
      await dependencies.close();
      await database.close();
    },
  };
}
