import { execFile, execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { findPostgres } from './find-postgres.ts';
import type { TestDatabase } from './test-database.ts';

/** Whom a process runs as; empty for whoever we are. */
interface Identity {
  readonly uid?: number;
  readonly gid?: number;
}

/** Starts a throw-away server on a free port of this machine, in a folder that goes with it. */
export async function startCluster(): Promise<TestDatabase> {
  const programs = findPostgres();
  const identity = identityForPostgres();
  const folder = await mkdtemp(join(tmpdir(), 'leadline-postgres-'));
  if (identity.uid !== undefined && identity.gid !== undefined) await chown(folder, identity.uid, identity.gid);
  const port = await freePort();
  const data = ['-D', folder];
  const ways = { ...identity, cwd: folder };
  try {
    await promisify(execFile)(
      join(programs, 'initdb'),
      [...data, '--username=leadline', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'],
      ways,
    );
    const listening = ['-h', '127.0.0.1', '-p', String(port), '-c', 'unix_socket_directories='];
    // What a crash would lose is thrown away anyway.
    const careless = ['-c', 'fsync=off', '-c', 'full_page_writes=off'];
    const server = spawn(join(programs, 'postgres'), [...data, ...listening, ...careless], {
      ...ways,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    await once(server, 'spawn');
    const stopAtExit = (): void => void server.kill('SIGQUIT');
    process.once('exit', stopAtExit);
    await untilReady(server);
    return {
      url: `postgres://leadline@127.0.0.1:${port}/postgres`,
      async close() {
        process.off('exit', stopAtExit);
        await stop(server);
        await rm(folder, { recursive: true });
      },
    };
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

/** PostgreSQL refuses to run as root, so that root runs it as another user. */
function identityForPostgres(): Identity {
  if (process.getuid?.() !== 0) return {};
  for (const user of ['postgres', 'nobody']) {
    try {
      const idOf = (option: string): number => Number(execFileSync('id', [option, user], { stdio: 'pipe' }));
      return { uid: idOf('-u'), gid: idOf('-g') };
    } catch {
      // This machine has no such user: the next one is tried.
    }
  }
  throw new Error(
    'PostgreSQL refuses to run as root: run the tests as another user, or set LEADLINE_TEST_DATABASE_URL',
  );
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

async function untilReady(server: ChildProcess): Promise<void> {
  if (server.stderr === null) throw new Error('The server has no output');
  const lines: string[] = [];
  for await (const line of createInterface(server.stderr)) {
    lines.push(line);
    if (line.includes('ready to accept connections')) {
      server.stderr.resume();
      return;
    }
  }
  throw new Error(`PostgreSQL did not start:\n${lines.join('\n')}`);
}

/** SIGINT ends connections and shuts down in order (postgres(1), "Fast Shutdown"). */
async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  server.kill('SIGINT');
  await once(server, 'exit');
}
