import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openStore } from '../src/store/open-store.ts';

const root = join(import.meta.dirname, '..');

let databaseUrl: string;
let folder: string;
const masterKey = randomBytes(32);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'releases-'));
  databaseUrl = `pglite:${join(folder, 'database')}`;
  await (await openStore({ databaseUrl, masterKey })).close();
});
afterAll(() => rm(folder, { recursive: true }));

function run(...words: readonly string[]) {
  const environment = { PATH: process.env['PATH'], DATABASE_URL: databaseUrl };
  return spawnSync(process.execPath, ['playbook-tools/run.ts', ...words], {
    cwd: root,
    env: environment,
    encoding: 'utf8',
  });
}

describe('npm run playbook', () => {
  it('publishes the folder into the database', async () => {
    expect(run('publish', '--author', 'Sam')).toMatchObject({
      status: 0,
      stdout: 'Published as release 1. It counts on every worker within 10 seconds.\n',
      stderr: '',
    });
    const store = await openStore({ databaseUrl, masterKey });
    expect(await store.playbooks.list({ limit: 9 })).toEqual([expect.objectContaining({ author: 'Sam' })]);
    await store.close();
  });

  it('ends with 1 and says why when something is wrong', () => {
    expect(run('check', folder)).toMatchObject({ status: 1, stdout: expect.stringContaining('playbook.yaml') });
    expect(run('chek')).toMatchObject({ status: 1, stderr: expect.stringContaining('check [FOLDER]') });
  });
});
