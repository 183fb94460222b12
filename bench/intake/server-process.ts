import { Client, Connection } from '@temporalio/client';
import { readConfig } from '../../src/config.ts';
import { createDependencies } from '../../src/dependencies.ts';
import { createLogger } from '../../src/logger.ts';
import { serverDatabaseSilenceMs, startServer } from '../../src/start-server.ts';
import type { ArmSettings } from './arm.ts';
import { until } from '../until.ts';
import { startBareServer } from './start-bare-server.ts';

/** Runs the server of one arm in a process of its own, as `npm run server` does; its parent tells it which. */

interface Started {
  readonly port: number;
  /** Resolves when all that was taken is handed over. */
  readonly settled: () => Promise<void>;
}

/** Wakes nobody: each hand-over waits for ever. */
const nobody = {
  workflow: { signalWithStart: () => new Promise<never>(() => undefined) },
} as unknown as Client;

async function startLeadline({ arm, databaseUrl, masterKey, temporalAddress }: ArmSettings): Promise<Started> {
  const config = readConfig({
    PORT: '0',
    DATABASE_URL: databaseUrl,
    LEADLINE_LOG_LEVEL: 'error',
    LEADLINE_MASTER_KEY: masterKey,
    LEADLINE_API_TOKEN: 'nobody asks in a benchmark',
    LEADLINE_SANDBOXED: 'postmark',
    POSTMARK_SERVER_TOKEN: 'sandbox',
    POSTMARK_BASE_URL: 'http://127.0.0.1:9',
    FORM_MAX_PER_MINUTE: '0',
    TEMPORAL_ADDRESS: temporalAddress,
  });
  const dependencies = await createDependencies(config, createLogger(config), {
    databaseSilenceMs: serverDatabaseSilenceMs,
  });
  const client =
    arm === 'storing' ? nobody : new Client({ connection: await Connection.connect({ address: temporalAddress }) });
  const server = await startServer({ config, dependencies, client, logger: createLogger(config), host: '127.0.0.1' });
  const { submissions } = dependencies.store;
  const isHandedOver = async (): Promise<boolean> =>
    (await submissions.listUndispatched({ receivedBefore: new Date(), limit: 1 })).length === 0;
  return { port: server.port, settled: () => (arm === 'storing' ? Promise.resolve() : until(isHandedOver)) };
}

async function start(settings: ArmSettings): Promise<Started> {
  if (settings.arm !== 'bare') return startLeadline(settings);
  return { port: await startBareServer(settings.databaseUrl), settled: () => Promise.resolve() };
}

process.once('message', (settings: ArmSettings) => {
  start(settings).then(
    ({ port, settled }) => {
      process.on('message', () => void settled().then(() => process.send?.('settled')));
      process.send?.({ port });
    },
    (error: unknown) => {
      process.send?.({ failure: String(error) });
    },
  );
});
process.on('disconnect', () => process.exit());
