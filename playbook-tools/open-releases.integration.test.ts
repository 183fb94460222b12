import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { openDatabase } from '../src/store/open-database.ts';
import { openStore } from '../src/store/open-store.ts';
import { openReleases } from './open-releases.ts';
import type { ToolSettings } from './tool-settings.ts';

const release = { files: new Map([['playbook.yaml', '']]), hash: 'abc', author: 'Sam', at: new Date(0) };

let settings: ToolSettings;
let running: ChildProcess | undefined;

beforeEach(async () => {
  const stateFolder = await mkdtemp(join(tmpdir(), 'state-'));
  settings = {
    playbookFolder: 'none',
    databaseUrl: undefined,
    stateFolder,
    // Nobody answers at the port of discarded bytes.
    apiUrl: 'http://127.0.0.1:9',
    apiToken: 'secret',
  };
});
afterEach(async () => {
  if (running !== undefined) {
    const ended = once(running, 'exit');
    running.kill();
    await ended;
    running = undefined;
  }
  await rm(settings.stateFolder, { recursive: true });
});

describe('the releases of the embedded start', () => {
  it('are in its database while it does not run, once this version has used it', async () => {
    const databaseUrl = `pglite:${join(settings.stateFolder, 'database')}`;
    const db = await openDatabase(databaseUrl);
    await sql`select 1`.execute(db);
    await db.destroy();
    await expect(openReleases(settings)).rejects.toThrow('This version of Leadline has never used its database');
    expect(existsSync(join(settings.stateFolder, 'lock'))).toBe(false);

    await (await openStore({ databaseUrl, masterKey: randomBytes(32) })).close();
    const opened = await openReleases(settings);
    // Nobody else can open the database meanwhile.
    expect(existsSync(join(settings.stateFolder, 'lock'))).toBe(true);
    await opened.playbooks.publish(release);
    expect(await opened.playbooks.latest()).toMatchObject({ releaseId: 1, hash: 'abc' });
    await opened.close();
    expect(existsSync(join(settings.stateFolder, 'lock'))).toBe(false);
  });

  it('are asked of it while it runs', async () => {
    await mkdir(join(settings.stateFolder, 'database'));
    running = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)', 'start.ts']);
    await once(running, 'spawn');
    await writeFile(join(settings.stateFolder, 'lock'), String(running.pid));
    const { playbooks } = await openReleases(settings);
    await expect(playbooks.latest()).rejects.toThrow('Leadline does not answer at http://127.0.0.1:9.');
  });

  it('are not there before it ran', async () => {
    await expect(openReleases(settings)).rejects.toThrow('Leadline has never run here');
  });
});
