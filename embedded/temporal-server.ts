import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { FriendlyError } from './friendly-error.ts';
import { isRunning, untilGone } from './running-process.ts';
import { temporalServerFlags } from './temporal-server-flags.ts';
import { untilServing } from './until-serving.ts';

/** A Temporal server that this process started. */
export interface TemporalServer {
  readonly address: string;
  readonly uiUrl: string;
  /** Rejects with a FriendlyError if the server ends before it is closed. */
  readonly failed: Promise<never>;
  close(): Promise<void>;
}

/** Where a server keeps its state: every server of ours has its database's path in its command line. */
export interface TemporalFiles {
  readonly databasePath: string;
  readonly logPath: string;
  /** Where its process id is kept, so that a start after a crash finds it. */
  readonly pidPath: string;
}

interface ServerRequest {
  /** The Temporal CLI. */
  readonly program: string;
  readonly port: number;
  readonly uiPort: number;
  readonly files: TemporalFiles;
}

const stopTimeoutMs = 10_000;

/**
 * Starts Temporal's dev server with its Web UI, its state in a file. It runs in a process group of its own, so that Ctrl-C
 * in the terminal reaches the workers first, which still need it.
 * @throws FriendlyError when it does not come up
 */
export async function startTemporalServer({ program, port, uiPort, files }: ServerRequest): Promise<TemporalServer> {
  const { databasePath, logPath, pidPath } = files;
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
  const { pid } = server;
  if (pid !== undefined) writeFileSync(pidPath, String(pid));
  const stopAtExit = (): void => void server.kill();
  process.once('exit', stopAtExit);
  const close = async (): Promise<void> => {
    process.off('exit', stopAtExit);
    if (pid !== undefined) await stop(pid);
    rmSync(pidPath, { force: true });
  };

  const ended = new AbortController();
  const failed = endOf(once(server, 'exit'), logPath);
  failed.catch(() => ended.abort());
  const address = `127.0.0.1:${port}`;
  if (!(await untilServing(address, { signal: ended.signal }))) {
    await close();
    throw new FriendlyError(`The Temporal server did not come up; ${logPath} says why.`);
  }
  return { address, uiUrl: `http://localhost:${uiPort}`, failed, close };
}

/** Ends a Temporal server that an earlier start left behind when it crashed. */
export async function reapTemporalServer({ databasePath, pidPath }: TemporalFiles): Promise<void> {
  if (!existsSync(pidPath)) return;
  const leftover = Number(readFileSync(pidPath, 'utf8'));
  if (leftover > 0 && isRunning(leftover, databasePath)) await stop(leftover);
  rmSync(pidPath, { force: true });
}

async function endOf(exit: Promise<unknown>, logPath: string): Promise<never> {
  await exit.catch(() => undefined);
  throw new FriendlyError(`The Temporal server has ended; ${logPath} says why.`);
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
