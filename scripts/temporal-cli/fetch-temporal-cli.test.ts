import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { fetchTemporalCli } from './fetch-temporal-cli.mjs';

const genuine = '#!/bin/sh\necho genuine\n';
const hash = createHash('sha256').update(genuine).digest('hex');

/** A way that puts this text into the folder as the program. */
const giving =
  (text: string) =>
  async (folder: string): Promise<string> => {
    const program = join(folder, 'temporal');
    await writeFile(program, text);
    return program;
  };
const unreachable = (): Promise<undefined> => Promise.resolve(undefined);

describe('fetching the Temporal CLI', () => {
  let target: string;

  beforeEach(async () => {
    target = join(await mkdtemp(join(tmpdir(), 'leadline-cli-')), 'temporal');
  });
  afterEach(() => rm(dirname(target), { recursive: true }));

  it('keeps the program whose hash is pinned, ready to run', async () => {
    await expect(fetchTemporalCli({ ways: [giving(genuine)], target, hash })).resolves.toBe(target);
    await expect(readFile(target, 'utf8')).resolves.toBe(genuine);
    expect((await stat(target)).mode & 0o111).toBe(0o111);
  });

  it('throws a program with another hash away and says what to do', async () => {
    await expect(fetchTemporalCli({ ways: [giving('echo other')], target, hash })).rejects.toThrow(
      /needs the Temporal CLI .* PATH .* TEMPORAL_ADDRESS/,
    );
    await expect(readdir(dirname(target))).resolves.toEqual([]);
  });

  it('takes the next way when one is unreachable or gives another program', async () => {
    const ways = [unreachable, giving('echo other'), giving(genuine)];
    await expect(fetchTemporalCli({ ways, target, hash })).resolves.toBe(target);
    await expect(readdir(dirname(target))).resolves.toEqual(['temporal']);
  });

  it('takes nothing on a platform for which no hash is pinned', async () => {
    await expect(fetchTemporalCli({ ways: [giving(genuine)], target, hash: '' })).rejects.toThrow(/could not fetch/);
  });
});
