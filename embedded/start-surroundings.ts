import { resolve } from 'node:path';
import { startSandbox } from '../sandbox/start-sandbox.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { ensureTemporalCli } from '../scripts/temporal-cli/ensure-temporal-cli.mjs';
import type { Vendor } from '../src/environment-schema.ts';
import { loadPlaybook } from '../src/playbook/load-playbook.ts';
import { addTeamAsOwners } from './add-team-as-owners.ts';
import { freePort } from './free-port.ts';
import { makeApiToken, makeMasterKey, type LeadlineFolder } from './leadline-folder.ts';
import { createRulesJudge } from './rules-judge.ts';
import { sandboxEnvironment, vendorsWithoutKeys, type Environment } from './sandbox-environment.ts';
import type { Stopwatch } from './stopwatch.ts';
import { reapTemporalServer, startTemporalServer, type TemporalServer } from './temporal-server.ts';

interface SurroundingsRequest {
  /** Without empty variables. */
  readonly environment: Environment;
  readonly folder: LeadlineFolder;
  readonly stopwatch: Stopwatch;
  readonly closing: AsyncDisposableStack;
}

/** What the product is surrounded with, so that it needs nobody's account or server. */
export interface Surroundings {
  readonly sandbox: Sandbox;
  readonly sandboxed: readonly Vendor[];
  /** Absent when the server is somebody else's. */
  readonly temporal: TemporalServer | undefined;
  /** The usual ports that somebody else has, so that others were taken. */
  readonly takenPorts: readonly number[];
  /** What a production deployment would be given. */
  readonly environment: Environment;
}

/** Answers the usual port, or another one when it is taken. */
type ChoosePort = (usual: number) => Promise<number>;

const root = resolve(import.meta.dirname, '..');
const defaultPorts = { temporal: 7233, temporalUi: 8233, sandbox: 4010 } as const;

/** Starts the Temporal server and the sandbox, unless real ones are configured, and writes the product's environment. */
export async function startSurroundings(request: SurroundingsRequest): Promise<Surroundings> {
  const { environment, folder, stopwatch, closing } = request;
  const takenPorts: number[] = [];
  const choosePort: ChoosePort = async (usual) => {
    const port = await freePort(usual);
    if (port !== usual) takenPorts.push(usual);
    return port;
  };
  const temporal =
    environment['TEMPORAL_ADDRESS'] === undefined
      ? await stopwatch.time('Temporal', () => startTemporal(folder, choosePort))
      : undefined;
  if (temporal !== undefined) closing.defer(() => temporal.close());
  const sandbox = await stopwatch.time('sandbox', async () =>
    startVendors(environment, folder, await choosePort(defaultPorts.sandbox)),
  );
  closing.defer(() => sandbox.close());
  const sandboxed = vendorsWithoutKeys(environment);
  return {
    sandbox,
    sandboxed,
    temporal,
    takenPorts,
    environment: {
      DATABASE_URL: `pglite:${folder.path('database')}`,
      LEADLINE_LOG_LEVEL: 'warn',
      LEADLINE_MASTER_KEY: await folder.secret('master-key', makeMasterKey),
      LEADLINE_API_TOKEN: await folder.secret('api-token', makeApiToken),
      ...(temporal === undefined ? environment : withOwnTemporal(environment, temporal, folder)),
      ...sandboxEnvironment(sandbox, sandboxed, environment),
    },
  };
}

async function startTemporal(folder: LeadlineFolder, choosePort: ChoosePort): Promise<TemporalServer> {
  const files = {
    databasePath: folder.path('temporal.db'),
    logPath: folder.path('temporal.log'),
    pidPath: folder.path('temporal.pid'),
  };
  await reapTemporalServer(files);
  return startTemporalServer({
    program: await ensureTemporalCli(),
    port: await choosePort(defaultPorts.temporal),
    uiPort: await choosePort(defaultPorts.temporalUi),
    files,
  });
}

/** Starts the vendors' stand-ins, which judge by the playbook's rules and know its team. */
async function startVendors(environment: Environment, folder: LeadlineFolder, port: number): Promise<Sandbox> {
  const playbook = await loadPlaybook(resolve(root, environment['LEADLINE_PLAYBOOK'] ?? 'playbook'));
  const sandbox = await startSandbox({
    port,
    stateFile: folder.path('sandbox.json'),
    judge: createRulesJudge(playbook),
    replyCredentials: replyCredentialsOf(environment),
  });
  addTeamAsOwners(sandbox, playbook.team);
  return sandbox;
}

/** Leaves the namespaces, keys and certificates of other servers out, also those of the Temporal CLI's own file. */
function withOwnTemporal(environment: Environment, { address }: TemporalServer, folder: LeadlineFolder): Environment {
  const others = Object.entries(environment).filter(([name]) => !name.startsWith('TEMPORAL_'));
  return {
    ...Object.fromEntries(others),
    TEMPORAL_ADDRESS: address,
    TEMPORAL_CONFIG_FILE: folder.path('temporal.toml'),
  };
}

function replyCredentialsOf(environment: Environment): { user: string; password: string } | undefined {
  const { POSTMARK_WEBHOOK_USER: user, POSTMARK_WEBHOOK_PASSWORD: password } = environment;
  return user === undefined || password === undefined ? undefined : { user, password };
}
