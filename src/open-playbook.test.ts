import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { openPlaybook } from './open-playbook.ts';
import { contentHash } from './playbook/content-hash.ts';
import { PlaybookError } from './playbook/playbook-error.ts';
import { readPlaybookFiles, type PlaybookFiles } from './playbook/playbook-files.ts';
import { edited } from './playbook/testing/edited-playbook.ts';
import type { Playbook } from './playbook/playbook.ts';
import { createMemoryPlaybookStore } from './store/playbooks/testing/create-memory-playbook-store.ts';
import type { PlaybookStore } from './store/ports/playbook-store.ts';

const folder = fileURLToPath(new URL('../playbook', import.meta.url));
const at = new Date('2026-03-02T12:00:00Z');

let files: PlaybookFiles;
let emptyFolder: string;
let playbooks: PlaybookStore;
let said: string[];

beforeAll(async () => {
  files = await readPlaybookFiles(folder);
  emptyFolder = await mkdtemp(join(tmpdir(), 'no-playbook-'));
});
afterAll(() => rm(emptyFolder, { recursive: true }));
beforeEach(() => {
  playbooks = createMemoryPlaybookStore();
  said = [];
});

function open(from = folder): Promise<Playbook> {
  const say = (_about: object, sentence?: string): void => void said.push(sentence ?? '');
  return openPlaybook({ store: { playbooks }, folder: from, at, log: { info: say, warn: say, error: say } });
}

function publish(texts: PlaybookFiles): Promise<unknown> {
  return playbooks.publish({ files: texts, hash: contentHash(Object.fromEntries(texts)), author: 'Sam', at });
}

describe('the playbook to start with', () => {
  it('is the folder’s where nothing was published, and is published then', async () => {
    const playbook = await open();
    expect(await playbooks.latest()).toEqual({
      releaseId: 1,
      files,
      hash: playbook.hash,
      author: 'the folder',
      publishedAt: at,
    });
    expect(await open()).toMatchObject({ hash: playbook.hash });
    expect(await playbooks.list({ limit: 9 })).toHaveLength(1);
    expect(said).toEqual([]);
  });

  it('is the latest release, and it is said how to let a folder count that differs from it', async () => {
    await publish(edited(files, 'playbook.yaml', 'name: Northbeam Cloud', 'name: Southbeam Cloud'));
    expect((await open()).brand.name).toBe('Southbeam Cloud');
    expect(said).toEqual([expect.stringContaining('npm run playbook -- publish')]);
  });

  it('is the latest release where there is no folder', async () => {
    await publish(files);
    expect((await open(join(emptyFolder, 'none'))).brand.name).toBe('Northbeam Cloud');
    expect(said).toEqual([]);
  });

  it('is the folder’s where the release cannot be used', async () => {
    await publish(edited(files, 'playbook.yaml', '  phone:', '  telephone:'));
    expect((await open()).hash).toBe(contentHash(Object.fromEntries(files)));
    expect(said).toEqual([expect.stringContaining('cannot be used by this version')]);
  });

  it('is none where nothing was published and the folder has faults', async () => {
    await expect(open(emptyFolder)).rejects.toBeInstanceOf(PlaybookError);
    expect(await playbooks.latest()).toBeUndefined();
  });
});
