import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { vendors } from '../src/environment-schema.ts';
import { freePort } from './free-port.ts';
import { isRunning } from './running-process.ts';

/** One `npm start`, as a person sees it. */
interface Start {
  readonly process: ChildProcess;
  readonly output: () => string;
  /** Waits for a text on the screen. */
  until(text: string): Promise<void>;
  /** Waits for the end, and answers the exit code. */
  readonly exit: Promise<number | null>;
}

const isOurs = (name: string): boolean =>
  /^(LEADLINE_|TEMPORAL_|DATABASE_URL|PUBLIC_URL|NODE_OPTIONS)/.test(name) ||
  vendors.some((vendor) => name.startsWith(`${vendor.toUpperCase()}_`));
const environment = Object.fromEntries(Object.entries(process.env).filter(([name]) => !isOurs(name)));

function startIn(folder: string, port: number): Start {
  const child = spawn(process.execPath, [resolve(import.meta.dirname, 'start.ts'), folder], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...environment, PORT: String(port) },
  });
  let output = '';
  const exit = once(child, 'exit').then(([code]) => code as number | null);
  const collect = (chunk: Buffer): void => void (output += chunk.toString());
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  return {
    process: child,
    output: () => output,
    exit,
    async until(text) {
      while (!output.includes(text)) {
        if (child.exitCode !== null) throw new Error(`It ended without "${text}":\n${output}`);
        await new Promise((wake) => setTimeout(wake, 50));
      }
    },
  };
}

describe('npm start', () => {
  let folder: string;
  let port: number;
  let first: Start;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'leadline-start-'));
    port = await freePort();
    first = startIn(folder, port);
    await first.until('Ctrl-C stops everything');
  });
  afterAll(async () => {
    first.process.kill('SIGKILL');
    await first.exit;
    await rm(folder, { recursive: true });
  });

  const temporalPid = (): number => Number(readFileSync(join(folder, 'temporal.pid'), 'utf8'));

  it('takes two sample leads through at the first time, and serves', async () => {
    expect(first.output()).toContain('first answer after');
    expect(first.output()).toMatch(/postmark +sandboxed/);
    expect((await fetch(`http://127.0.0.1:${port}/readyz`)).status).toBe(200);
  });

  it('refuses a second time in the same folder, in one sentence', async () => {
    const second = startIn(folder, await freePort());
    await expect(second.exit).resolves.toBe(1);
    expect(second.output()).toBe(
      `Leadline runs here already, as process ${first.process.pid ?? 0}: stop it first, or use it.\n`,
    );
  });

  it('stops in order when it is asked to, with its Temporal server, and goes on at the next start', async () => {
    const serverPid = temporalPid();
    first.process.kill('SIGTERM');
    await expect(first.exit).resolves.toBe(0);
    expect(first.output()).toContain('Stopped.');
    expect(isRunning(serverPid, folder)).toBe(false);
    expect(existsSync(join(folder, 'lock'))).toBe(false);

    first = startIn(folder, port);
    await first.until('Ctrl-C stops everything');
    expect(first.output()).not.toContain('sample leads');
  });

  it('takes over from a start that was killed', async () => {
    const leftover = temporalPid();
    first.process.kill('SIGKILL');
    await first.exit;
    expect(isRunning(leftover, folder)).toBe(true);

    first = startIn(folder, port);
    await first.until('Ctrl-C stops everything');
    expect(isRunning(leftover, folder)).toBe(false);
    first.process.kill('SIGTERM');
    await expect(first.exit).resolves.toBe(0);
  });

  it('names PORT when the port is taken, and leaves nothing running', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const taken = (other.address() as AddressInfo).port;
    const start = startIn(folder, taken);
    await expect(start.exit).resolves.toBe(1);
    other.close();
    expect(start.output()).toBe(`Port ${taken} is taken: set PORT to another one, for example PORT=3001 npm start.\n`);
    expect(existsSync(join(folder, 'temporal.pid'))).toBe(false);
  });
});
