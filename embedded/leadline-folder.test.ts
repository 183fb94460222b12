import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { makeApiToken, makeMasterKey, openLeadlineFolder } from './leadline-folder.ts';

describe('the folder of the embedded start', () => {
  let root: string;

  beforeEach(async () => {
    root = join(await mkdtemp(join(tmpdir(), 'leadline-folder-')), 'state');
  });
  afterEach(() => rm(join(root, '..'), { recursive: true }));

  it('keeps a secret that it made once', async () => {
    const made = await (await openLeadlineFolder(root)).secret('master-key', makeMasterKey);
    expect(Buffer.from(made, 'base64')).toHaveLength(32);
    const again = await openLeadlineFolder(root);
    await expect(again.secret('master-key', makeMasterKey)).resolves.toBe(made);
    await expect(again.secret('api-token', makeApiToken)).resolves.toMatch(/^[0-9a-f]{48}$/);
  });

  it('shows itself and its secrets to its owner alone', async () => {
    const folder = await openLeadlineFolder(root);
    await folder.secret('master-key', makeMasterKey);
    expect((await stat(root)).mode & 0o777).toBe(0o700);
    expect((await stat(folder.path('master-key'))).mode & 0o777).toBe(0o600);
  });

  it('remembers over a restart', async () => {
    const folder = await openLeadlineFolder(root);
    expect(folder.isRemembered('samples-played')).toBe(false);
    await folder.remember('samples-played');
    expect((await openLeadlineFolder(root)).isRemembered('samples-played')).toBe(true);
  });
});
