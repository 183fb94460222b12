import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { Connection } from '@temporalio/client';
import { FriendlyError } from './friendly-error.ts';
import { isRunning, untilGone } from './running-process.ts';
import { temporalServerFlags } from './temporal-server-flags.ts';

/** A Temporal server that this process started. */
export interface TemporalServer {
  readonly address: string;
  readonly uiUrl: string;
  close(): Promise<void>;
}

interface ServerRequest {
  /** The Temporal CLI. */
  readonly program: string;
  readonly port: number;
  readonly uiPort: number;
  readonly databasePath: string;
  readonly logPath: string;
  /** Where its process id is kept, so that a start after a crash finds it. */
  readonly pidPath: string;
}

const startTimeoutMs = 30_000;
const stopTimeoutMs = 10_000;

/**
 * Starts Temporal's dev server with its Web UI, its state in a file. It runs in a process group of its own, so that Ctrl-C
 * in the terminal reaches the workers first, which still need it.
 * @throws FriendlyError when it does not come up
 */
export async function startTemporalServer(request: ServerRequest): Promise<TemporalServer> {
  const { program, port, uiPort, databasePath, logPath, pidPath } = request;
  const log = openSync(logPath, 'a');
  const server = spawn(
    program,
    [
      ...['server', 'start-dev', '--ip', '127.0.0.1', '--port', String(port), '--ui-port', String(uiPort)],
      ...['--db-filename', databasePath, '--sqlite-pragma', 'journal_mode=WAL', '--log-level', 'error'],
      ...temporalServerFlags,
    ],
    { stdio: ['ignore', log, log], detached: true },
  );
  closeSync(log);
  const failed = once(server, 'error').then(() => undefined);
  const exited = once(server, 'exit').then(() => undefined);
  if (server.pid !== undefined) writeFileSync(pidPath, String(server.pid));
  const address = `127.0.0.1:${port}`;
  if (!(await Promise.race([untilServing(address), failed, exited]))) {
    if (server.pid !== undefined) await stop(server.pid);
    throw new FriendlyError(`The Temporal server did not come up; ${logPath} says why.`);
  }
  return {
    address,
    uiUrl: `http://localhost:${uiPort}`,
    async close() {
      if (server.pid !== undefined) await stop(server.pid);
      rmSync(pidPath, { force: true });
    },
  };
}

/** Ends a Temporal server that an earlier start left behind when it crashed. */
export async function reapTemporalServer(pidPath: string): Promise<void> {
  if (!existsSync(pidPath)) return;
  const leftover = Number(readFileSync(pidPath, 'utf8'));
  if (leftover > 0 && isRunning(leftover, 'start-dev')) await stop(leftover);
  rmSync(pidPath, { force: true });
}

async function stop(processId: number): Promise<void> {
  signal(processId, 'SIGTERM');
  if (await untilGone(processId, stopTimeoutMs)) return;
  signal(processId, 'SIGKILL');
  await untilGone(processId, stopTimeoutMs);
}

function signal(processId: number, name: 'SIGTERM' | 'SIGKILL'): void {
  try {
    process.kill(processId, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

async function untilServing(address: string): Promise<boolean> {
  const giveUpAt = Date.now() + startTimeoutMs;
  while (Date.now() < giveUpAt) {
    try {
      const connection = await Connection.connect({ address, connectTimeout: 500 });
      try {
        await connection.workflowService.describeNamespace({ namespace: 'default' });
        return true;
      } finally {
        await connection.close();
      }
    } catch {
      await sleep(100);
    }
  }
  return false;
}
