import { fileURLToPath } from 'node:url';
import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createLivePlaybook, type LivePlaybook } from './live-playbook.ts';
import { contentHash } from './playbook/content-hash.ts';
import { parsePlaybook } from './playbook/parse-playbook.ts';
import { readPlaybookFiles, type PlaybookFiles } from './playbook/playbook-files.ts';
import { edited } from './playbook/testing/edited-playbook.ts';
import { createPlaybookLook, startPlaybookWatch } from './start-playbook-watch.ts';
import { createMemoryPlaybookStore } from './store/playbooks/testing/create-memory-playbook-store.ts';
import type { PlaybookStore } from './store/ports/playbook-store.ts';

const at = new Date('2026-03-02T12:00:00Z');

let files: PlaybookFiles;
let playbooks: PlaybookStore;
let live: LivePlaybook;
let said: { readonly about: object; readonly sentence: string | undefined }[];

beforeAll(async () => {
  files = await readPlaybookFiles(fileURLToPath(new URL('../playbook', import.meta.url)));
});
beforeEach(() => {
  playbooks = createMemoryPlaybookStore();
  live = createLivePlaybook(parsePlaybook(files));
  said = [];
});

const say = (about: object, sentence?: string): void => void said.push({ about, sentence });
const log = { info: say, error: say };

function publishNamed(name: string, brandKey = 'name'): Promise<unknown> {
  const texts = edited(files, 'playbook.yaml', 'name: Northbeam Cloud', `${brandKey}: ${name}`);
  return playbooks.publish({ files: texts, hash: contentHash(Object.fromEntries(texts)), author: 'Sam', at });
}

describe('the watch over releases', () => {
  it('lets a new release count, and says whose it is', async () => {
    const { playbook } = live;
    const look = createPlaybookLook({ store: { playbooks }, live, log });
    await look();
    await publishNamed('Southbeam');
    await look();
    await look();
    expect(playbook.brand.name).toBe('Southbeam');
    expect(said).toEqual([
      { about: { release: 1, hash: playbook.hash, author: 'Sam' }, sentence: 'A new playbook counts' },
    ]);
  });

  it('goes on with the last good one where a release cannot be used, says so once, and takes the next', async () => {
    const look = createPlaybookLook({ store: { playbooks }, live, log });
    await publishNamed('Southbeam', 'title');
    await look();
    await look();
    expect(live.playbook.brand.name).toBe('Northbeam Cloud');
    expect(said).toEqual([
      {
        about: expect.objectContaining({ release: 1, author: 'Sam', faults: expect.any(Array) }),
        sentence: 'A new playbook cannot be used: the last one goes on',
      },
    ]);
    await publishNamed('Westbeam');
    await look();
    expect(live.playbook.brand.name).toBe('Westbeam');
  });

  it('looks again and again, also after the store failed', async () => {
    await publishNamed('Southbeam');
    let looks = 0;
    const failingOnce: Pick<PlaybookStore, 'list'> = {
      list: (query) => ((looks += 1) === 1 ? Promise.reject(new Error('away')) : playbooks.list(query)),
    };
    const counted = Promise.withResolvers<undefined>();
    const replacing: LivePlaybook = {
      playbook: live.playbook,
      replace(next) {
        live.replace(next);
        counted.resolve(undefined);
      },
    };
    const store = { playbooks: { ...playbooks, ...failingOnce } };
    const watch = startPlaybookWatch({ store, live: replacing, everyMs: 1, log });
    await counted.promise;
    await watch.close();
    expect(live.playbook.brand.name).toBe('Southbeam');
    expect(said.map(({ sentence }) => sentence)).toEqual([
      'Whether a new playbook was published could not be seen',
      'A new playbook counts',
    ]);
  });
});
