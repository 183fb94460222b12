import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { freePort } from '../../embedded/free-port.ts';
import { temporalServerFlags } from '../../embedded/temporal-server-flags.ts';
import { untilServing } from '../../embedded/until-serving.ts';
import { ensureTemporalCli } from '../../scripts/temporal-cli/ensure-temporal-cli.mjs';

/** A Temporal server for tests, and a namespace of it that no other test process uses. */
export interface TestServer {
  readonly address: string;
  readonly namespace: string;
  /** Ends the server if this call started it. */
  release(): Promise<void>;
}

/** How many namespaces a test server has: one a jest worker, by the worker's number. */
const namespaceCount = 8;

/** Gives the server that the test run started, or one of its own to a test file that is run by hand. */
export async function useDevServer(): Promise<TestServer> {
  const namespace = namespaceOf(Number(process.env['JEST_WORKER_ID'] ?? 1));
  const shared = process.env['LEADLINE_TEST_TEMPORAL_ADDRESS'];
  if (shared !== undefined) return { address: shared, namespace, release: () => Promise.resolve() };
  const server = await startDevServer();
  return { address: server.address, namespace, release: () => server.close() };
}

/**
 * Starts a server in memory, on a free port, that can skip the time of workflows. It ends with this process at the latest.
 * @throws Error when it does not come up
 */
export async function startDevServer(): Promise<{ readonly address: string; close(): Promise<void> }> {
  const port = await freePort();
  const namespaces = Array.from({ length: namespaceCount }, (_, index) => namespaceOf(index + 1));
  const server = spawn(
    await ensureTemporalCli(),
    [
      ...['server', 'start-dev', '--headless', '--ip', '127.0.0.1', '--port', String(port), '--log-level', 'error'],
      ...['--dynamic-config-value', 'frontend.WorkflowTimeSkippingEnabled=true'],
      ...namespaces.flatMap((namespace) => ['--namespace', namespace]),
      ...temporalServerFlags,
    ],
    { stdio: 'ignore' },
  );
  const kill = (): void => void server.kill('SIGKILL');
  process.once('exit', kill);
  const exited = once(server, 'exit').catch(() => undefined);
  const address = `127.0.0.1:${port}`;
  const ended = new AbortController();
  void exited.then(() => ended.abort());
  if (!(await untilServing(address, { namespace: namespaceOf(namespaceCount), signal: ended.signal }))) {
    kill();
    throw new Error('The Temporal server for the tests did not come up');
  }
  return {
    address,
    async close() {
      process.off('exit', kill);
      kill();
      await exited;
    },
  };
}

function namespaceOf(workerNumber: number): string {
  return `test-${((workerNumber - 1) % namespaceCount) + 1}`;
}
