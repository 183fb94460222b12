import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Connection } from '@temporalio/client';
import { temporalServerFlags } from '../../embedded/temporal-server-flags.ts';
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
  const { address, close } = await startDevServer();
  return { address, namespace, release: close };
}

/** Starts a server in memory, on a free port, that can skip the time of workflows. */
export async function startDevServer(): Promise<{ readonly address: string; close(): Promise<void> }> {
  const port = await freePort();
  const namespaces = Array.from({ length: namespaceCount }, (_, index) => [
    '--namespace',
    namespaceOf(index + 1),
  ]).flat();
  const server = spawn(
    await ensureTemporalCli(),
    [
      ...['server', 'start-dev', '--headless', '--ip', '127.0.0.1', '--port', String(port), '--log-level', 'error'],
      ...['--dynamic-config-value', 'frontend.WorkflowTimeSkippingEnabled=true'],
      ...namespaces,
      ...temporalServerFlags,
    ],
    { stdio: 'ignore', detached: true },
  );
  const address = `127.0.0.1:${port}`;
  await untilServing(address, namespaceOf(namespaceCount));
  return {
    address,
    async close() {
      if (server.exitCode !== null) return;
      server.kill('SIGKILL');
      await once(server, 'exit');
    },
  };
}

function namespaceOf(workerNumber: number): string {
  return `test-${((workerNumber - 1) % namespaceCount) + 1}`;
}

async function untilServing(address: string, namespace: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      const connection = await Connection.connect({ address, connectTimeout: 1_000 });
      try {
        await connection.workflowService.describeNamespace({ namespace });
        return;
      } finally {
        await connection.close();
      }
    } catch (error) {
      if (attempt === 100) throw error;
      await sleep(100);
    }
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}
