import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { freePort } from '../../embedded/free-port.ts';
import { FriendlyError } from '../../embedded/friendly-error.ts';
import { temporalServerFlags } from '../../embedded/temporal-server-flags.ts';
import { untilServing } from '../../embedded/until-serving.ts';
import { ensureTemporalCli } from '../../scripts/temporal-cli/ensure-temporal-cli.mjs';

/** A Temporal server, and a namespace of it for simulations. */
export interface SimulationServer {
  readonly address: string;
  readonly namespace: string;
}

const namespace = 'default';

/**
 * Starts a server of our own in memory, on a free port. It is detached, so that Ctrl-C reaches this process alone, and ends
 * with it at the latest.
 * @throws FriendlyError when it does not come up
 */
export async function startTemporal(): Promise<SimulationServer & AsyncDisposable> {
  const port = await freePort();
  const server = spawn(
    await ensureTemporalCli(),
    [
      ...['server', 'start-dev', '--headless', '--ip', '127.0.0.1', '--port', String(port), '--log-level', 'error'],
      ...temporalServerFlags,
    ],
    { stdio: 'ignore', detached: true },
  );
  const kill = (): void => void server.kill('SIGKILL');
  process.once('exit', kill);
  const exited = once(server, 'exit').catch(() => undefined);
  const ended = new AbortController();
  void exited.then(() => ended.abort());
  const address = `127.0.0.1:${port}`;
  const close = async (): Promise<void> => {
    process.off('exit', kill);
    kill();
    await exited;
  };
  if (!(await untilServing(address, { signal: ended.signal }))) {
    await close();
    throw new FriendlyError('The Temporal server of the simulation did not come up.');
  }
  return { address, namespace, [Symbol.asyncDispose]: close };
}
