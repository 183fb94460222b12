import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Connection } from '@temporalio/client';
import { ensureTemporalCli } from '../scripts/temporal-cli/ensure-temporal-cli.mjs';
import { leadSearchAttributes } from '../src/workflows/search-attributes.ts';
import { freePort } from './free-port.ts';
import { isRunning, untilGone } from './running-process.ts';
import { reapTemporalServer, startTemporalServer, type TemporalFiles, type TemporalServer } from './temporal-server.ts';

describe('the embedded Temporal server', () => {
  let folder: string;
  let files: TemporalFiles;
  let started: TemporalServer[];

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'leadline-temporal-'));
    files = {
      databasePath: join(folder, 'temporal.db'),
      logPath: join(folder, 'temporal.log'),
      pidPath: join(folder, 'temporal.pid'),
    };
    started = [];
  });
  afterEach(async () => {
    for (const server of started) await server.close();
    await rm(folder, { recursive: true });
  });

  async function start(program?: string): Promise<TemporalServer> {
    const server = await startTemporalServer({
      program: program ?? (await ensureTemporalCli()),
      port: await freePort(),
      uiPort: await freePort(),
      files,
    });
    started.push(server);
    return server;
  }

  const processId = (): number => Number(readFileSync(files.pidPath, 'utf8'));

  it('serves with our search attributes and its Web UI, and is gone when it is closed', async () => {
    const server = await start();
    const pid = processId();
    const connection = await Connection.connect({ address: server.address });
    const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace: 'default' });
    await connection.close();
    expect(Object.keys(customAttributes)).toEqual(expect.arrayContaining(leadSearchAttributes.map(({ name }) => name)));
    expect((await fetch(server.uiUrl)).status).toBe(200);
    await server.close();
    expect(isRunning(pid, files.databasePath)).toBe(false);
    expect(existsSync(files.pidPath)).toBe(false);
  });

  it('that a crash left behind is ended by the next start', async () => {
    await start();
    const pid = processId();
    await reapTemporalServer(files);
    expect(isRunning(pid, files.databasePath)).toBe(false);
    expect(existsSync(files.pidPath)).toBe(false);
  });

  it('is not mistaken for another program that has its process id now', async () => {
    const other = spawn(process.execPath, ['--eval', 'setInterval(() => {}, 1000)', 'server', 'start-dev'], {
      stdio: 'ignore',
      env: { ...process.env, NODE_OPTIONS: '' },
    });
    await once(other, 'spawn');
    await writeFile(files.pidPath, String(other.pid));
    await reapTemporalServer(files);
    expect(existsSync(files.pidPath)).toBe(false);
    await expect(untilGone(other.pid ?? 0, 200)).resolves.toBe(false);
    other.kill('SIGKILL');
    await once(other, 'exit');
  });

  it('makes itself heard when it ends on its own', async () => {
    const server = await start();
    process.kill(processId(), 'SIGKILL');
    await expect(server.failed).rejects.toThrow(`The Temporal server has ended; ${files.logPath} says why.`);
  });

  it('that cannot come up says where its log is', async () => {
    const program = join(folder, 'broken');
    await writeFile(program, '#!/bin/sh\necho no database\nexit 1\n', { mode: 0o755 });
    await expect(start(program)).rejects.toThrow(`did not come up; ${files.logPath} says why`);
    expect(readFileSync(files.logPath, 'utf8')).toBe('no database\n');
    await expect(start(join(folder, 'missing'))).rejects.toThrow('did not come up');
  });
});
