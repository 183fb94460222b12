import { fork } from 'node:child_process';
import { once } from 'node:events';
import { makeMasterKey } from '../../embedded/leadline-folder.ts';
import { startDevServer } from '../../test/temporal/dev-server.ts';
import { arms, type Arm, type ArmSettings } from './arm.ts';
import type { BenchDatabase } from './bench-database.ts';

/** The server of an arm. */
interface RunningArm {
  /** Of its form route. */
  readonly url: string;
  /** Waits until it has handed over all that it took, so that it does not disturb what is measured next. */
  readonly settled: () => Promise<void>;
}

/** The server of each arm. */
export interface RunningArms extends AsyncDisposable {
  readonly servers: Readonly<Record<Arm, RunningArm>>;
}

/** Starts one server process an arm, each with a database of its own, and a Temporal server without workers. */
export async function startArms(database: BenchDatabase): Promise<RunningArms> {
  const closing = new AsyncDisposableStack();
  const temporal = await startDevServer();
  closing.defer(() => temporal.close());
  const servers = new Map<Arm, RunningArm>();
  for (const arm of arms) {
    const settings = { arm, masterKey: makeMasterKey(), temporalAddress: temporal.address };
    servers.set(arm, await startArm({ ...settings, databaseUrl: await database.create() }, closing));
  }
  return {
    servers: Object.fromEntries(servers) as Record<Arm, RunningArm>,
    [Symbol.asyncDispose]: () => closing.disposeAsync(),
  };
}

async function startArm(settings: ArmSettings, closing: AsyncDisposableStack): Promise<RunningArm> {
  const server = fork(new URL('server-process.ts', import.meta.url));
  closing.defer(() => void server.kill());
  server.send(settings);
  const [{ port, failure }] = (await once(server, 'message')) as [{ port?: number; failure?: string }];
  if (port === undefined) throw new Error(`The server of ${settings.arm} did not start: ${failure}`);
  return {
    url: `http://127.0.0.1:${port}/webhooks/leads/form`,
    async settled() {
      server.send('settle');
      await once(server, 'message');
    },
  };
}
