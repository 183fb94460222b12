import { startSandbox } from '../sandbox/start-sandbox.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { ensureTemporalCli } from '../scripts/temporal-cli/ensure-temporal-cli.mjs';
import type { Vendor } from '../src/environment-schema.ts';
import { loadPlaybook } from '../src/playbook/load-playbook.ts';
import { freePort } from './free-port.ts';
import { makeApiToken, makeMasterKey, type LeadlineFolder } from './leadline-folder.ts';
import { createRulesJudge } from './rules-judge.ts';
import { sandboxEnvironment, vendorsWithoutKeys } from './sandbox-environment.ts';
import type { Stopwatch } from './stopwatch.ts';
import { reapTemporalServer, startTemporalServer } from './temporal-server.ts';

type Environment = Readonly<Record<string, string | undefined>>;

interface SurroundingsRequest {
  readonly environment: Environment;
  readonly folder: LeadlineFolder;
  readonly stopwatch: Stopwatch;
  readonly closing: AsyncDisposableStack;
}

/** What the product is surrounded with, so that it needs nobody's account or server. */
export interface Surroundings {
  readonly sandbox: Sandbox;
  readonly sandboxed: readonly Vendor[];
  readonly temporalAddress: string;
  /** Absent when the server is somebody else's. */
  readonly temporalUiUrl: string | undefined;
  /** What a production deployment would be given. */
  readonly environment: Environment;
}

const defaultPorts = { temporal: 7233, temporalUi: 8233, sandbox: 4010 } as const;

/** Starts the Temporal server and the sandbox, unless real ones are configured, and writes the product's environment. */
export async function startSurroundings({
  environment,
  folder,
  stopwatch,
  closing,
}: SurroundingsRequest): Promise<Surroundings> {
  const temporal = await stopwatch.time('Temporal', () => startTemporal(environment, folder, closing));
  const playbookFolder = environment['LEADLINE_PLAYBOOK'] ?? 'playbook';
  const sandbox = await stopwatch.time('sandbox', async () =>
    startSandbox({
      port: await freePort(defaultPorts.sandbox),
      stateFile: folder.path('sandbox.json'),
      judge: createRulesJudge(await loadPlaybook(playbookFolder)),
      replyCredentials: replyCredentialsOf(environment),
    }),
  );
  closing.defer(() => sandbox.close());
  const sandboxed = vendorsWithoutKeys(environment);
  return {
    sandbox,
    sandboxed,
    temporalAddress: temporal.address,
    temporalUiUrl: temporal.uiUrl,
    environment: {
      DATABASE_URL: `pglite:${folder.path('database')}`,
      LEADLINE_LOG_LEVEL: 'warn',
      LEADLINE_MASTER_KEY: await folder.secret('master-key', makeMasterKey),
      LEADLINE_API_TOKEN: await folder.secret('api-token', makeApiToken),
      ...Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== '')),
      ...sandboxEnvironment(sandbox, sandboxed),
      TEMPORAL_ADDRESS: temporal.address,
    },
  };
}

async function startTemporal(
  environment: Environment,
  folder: LeadlineFolder,
  closing: AsyncDisposableStack,
): Promise<{ readonly address: string; readonly uiUrl: string | undefined }> {
  const given = environment['TEMPORAL_ADDRESS'] ?? '';
  if (given !== '') return { address: given, uiUrl: undefined };
  await reapTemporalServer(folder.path('temporal.pid'));
  const server = await startTemporalServer({
    program: await ensureTemporalCli(),
    port: await freePort(defaultPorts.temporal),
    uiPort: await freePort(defaultPorts.temporalUi),
    databasePath: folder.path('temporal.db'),
    logPath: folder.path('temporal.log'),
    pidPath: folder.path('temporal.pid'),
  });
  closing.defer(() => server.close());
  return server;
}

function replyCredentialsOf(environment: Environment): { user: string; password: string } | undefined {
  const { POSTMARK_WEBHOOK_USER: user, POSTMARK_WEBHOOK_PASSWORD: password } = environment;
  return user === undefined || password === undefined ? undefined : { user, password };
}
