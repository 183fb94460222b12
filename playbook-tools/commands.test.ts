import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { contentHash } from '../src/playbook/content-hash.ts';
import { loadPlaybook } from '../src/playbook/load-playbook.ts';
import { createMemoryPlaybookStore } from '../src/store/playbooks/testing/create-memory-playbook-store.ts';
import type { PlaybookStore } from '../src/store/ports/playbook-store.ts';
import { writePlaybookFolder, type PlaybookEdit, type PlaybookFolder } from '../test/system/playbook-folder.ts';
import { checkFolder } from './check-folder.ts';
import type { CommandOutcome } from './command-outcome.ts';
import { publishFolder } from './publish-folder.ts';
import { rollBack } from './roll-back.ts';
import { showDifference } from './show-difference.ts';
import { showHistory } from './show-history.ts';

const at = new Date('2026-03-02T12:00:00Z');
const brokenToken: PlaybookEdit = {
  file: 'templates/contact-reply.text.liquid',
  search: "{{ company | fallback: 'your team' }}",
  replacement: '{{ company }}',
};
const shorterWait: PlaybookEdit = { file: 'sequences/educational-drip.yaml', search: '7d', replacement: '5d' };
const brokenRoute: PlaybookEdit = { file: 'routes.yaml', search: 'status: Closed', replacement: 'status: Close' };

let playbooks: PlaybookStore;
let folders: PlaybookFolder[];
let usual: PlaybookFolder;

beforeAll(async () => {
  usual = await writePlaybookFolder([]);
});
afterAll(() => usual.remove());
beforeEach(() => {
  playbooks = createMemoryPlaybookStore();
  folders = [];
});
afterEach(() => Promise.all(folders.map((folder) => folder.remove())));

async function folderWith(...edits: readonly PlaybookEdit[]): Promise<string> {
  const folder = await writePlaybookFolder(edits);
  folders.push(folder);
  return folder.path;
}

function publish(folder: string, keepsGood = false): Promise<CommandOutcome> {
  return publishFolder(playbooks, { folder, author: 'Sam', note: 'Why', keepsGood, at });
}

describe('check', () => {
  it('counts what a good playbook holds', async () => {
    expect(await checkFolder(usual.path)).toEqual({
      text: expect.stringMatching(/^No fault found: \d+ sequences, \d+ sources, .*\.$/),
      exitCode: 0,
    });
  });

  it('names every fault and ends with 1', async () => {
    const { text, exitCode } = await checkFolder(await folderWith(brokenToken, brokenRoute));
    expect(exitCode).toBe(1);
    expect(text.split('\n')).toEqual([
      'The playbook has 2 faults:',
      expect.stringMatching(/^- routes\.yaml:\d+: .* Did you mean `Closed`\? Choose one of: /),
      expect.stringMatching(
        /^- templates\/contact-reply\.text\.liquid:\d+: The token `company` .* Say what stands in its place/,
      ),
    ]);
  });
});

describe('publish', () => {
  it('lets a folder count, and says what changed', async () => {
    await publish(usual.path);
    const folder = await folderWith(shorterWait);
    expect(await publish(folder)).toEqual({
      text:
        'Published as release 2. It counts on every worker within 10 seconds.\n' +
        '- sequence educational-drip: step first-pause waits 5d instead of 7d',
      exitCode: 0,
    });
    const { hash } = await loadPlaybook(folder);
    expect(await playbooks.latest()).toMatchObject({ hash, author: 'Sam', note: 'Why', publishedAt: at });
  });

  it('does nothing where nothing changed', async () => {
    await publish(usual.path);
    expect(await publish(usual.path)).toEqual({ text: 'Nothing to publish: release 1 says the same.', exitCode: 0 });
  });

  it.each([true, false])(
    'refuses a fault that concerns all, whether or not good parts are kept: %p',
    async (keepsGood) => {
      await publish(usual.path);
      const { text, exitCode } = await publish(await folderWith(brokenRoute, shorterWait), keepsGood);
      expect(exitCode).toBe(1);
      expect(text).toMatch(/^The playbook has 1 fault:\n- routes\.yaml:/);
      expect(await playbooks.list({ limit: 9 })).toHaveLength(1);
    },
  );

  it('refuses a faulty part, and offers to publish all else', async () => {
    await publish(usual.path);
    const { text, exitCode } = await publish(await folderWith(brokenToken, shorterWait));
    expect(exitCode).toBe(1);
    expect(text).toMatch(
      /^The playbook has 1 fault:\n- templates.*\n\nWith --keep-good .*\n- templates\/contact-reply keeps its last good version$/,
    );
    expect(await playbooks.list({ limit: 9 })).toHaveLength(1);
  });

  it('lets a faulty part keep its last good version where it is told to', async () => {
    await publish(usual.path);
    const { text, exitCode } = await publish(await folderWith(brokenToken, shorterWait), true);
    expect(exitCode).toBe(0);
    expect(text.split('\n').slice(1)).toEqual([
      '- sequence educational-drip: step first-pause waits 5d instead of 7d',
      '- templates/contact-reply keeps its last good version',
    ]);
    const onlyWait = await loadPlaybook(await folderWith(shorterWait));
    expect((await playbooks.latest())?.hash).toBe(onlyWait.hash);
  });

  it('refuses every fault of a first release', async () => {
    expect(await publish(await folderWith(brokenToken), true)).toMatchObject({ exitCode: 1 });
    expect(await playbooks.latest()).toBeUndefined();
  });
});

describe('rollback', () => {
  it('lets the release before count again, as a new one', async () => {
    await publish(usual.path);
    await publish(await folderWith(shorterWait));
    expect(await rollBack(playbooks, { author: 'Alex', at })).toEqual({
      text:
        'Published as release 3. It counts on every worker within 10 seconds.\n' +
        '- sequence educational-drip: step first-pause waits 7d instead of 5d',
      exitCode: 0,
    });
    const { hash } = await loadPlaybook(usual.path);
    expect(await playbooks.latest()).toMatchObject({ releaseId: 3, hash, author: 'Alex', note: 'Back to release 1' });
  });

  it('changes nothing for the release that counts', async () => {
    await publish(usual.path);
    expect(await rollBack(playbooks, { releaseId: 1, author: 'Alex', at })).toMatchObject({ exitCode: 0 });
    expect(await playbooks.list({ limit: 9 })).toHaveLength(1);
  });

  it('refuses a release that this version cannot use', async () => {
    const files = new Map([['playbook.yaml', 'brand: {}\n']]);
    await playbooks.publish({ files, hash: contentHash({}), author: 'Sam', at });
    await publish(usual.path);
    expect(await rollBack(playbooks, { author: 'Alex', at })).toEqual({
      text: expect.stringMatching(/^Release 1 cannot count again/),
      exitCode: 1,
    });
  });

  it.each([
    ['there is none before', undefined, 'There is no release before'],
    ['there is none of this number', 7, 'There is no release 7'],
  ])('says so when %s', async (_title, releaseId, message) => {
    await publish(usual.path);
    await expect(rollBack(playbooks, { releaseId, author: 'Alex', at })).rejects.toThrow(message);
  });
});

describe('history', () => {
  it('shows who published what, and when, the latest first', async () => {
    await publish(usual.path);
    await rollBackAndForth();
    const [first, second] = (await playbooks.list({ limit: 2 })).map(({ hash }) => hash.slice(0, 8));
    expect((await showHistory(playbooks, 2)).text.split('\n')).toEqual([
      'release     published             author  hash      note',
      `3 (counts)  2026-03-02 12:00 UTC  Alex    ${first}  Back to release 1`,
      `2           2026-03-02 12:00 UTC  Sam     ${second}  Why`,
    ]);
  });

  async function rollBackAndForth(): Promise<void> {
    await publish(await folderWith(shorterWait));
    await rollBack(playbooks, { author: 'Alex', at });
  }

  it('says that nothing was published', async () => {
    expect(await showHistory(playbooks, 2)).toEqual({ text: 'Nothing was published yet.', exitCode: 0 });
  });
});

describe('diff', () => {
  const sentence = '- sequence educational-drip: step first-pause waits 5d instead of 7d';
  const needsNoDatabase = (): Promise<PlaybookStore> => Promise.reject(new Error('no database'));

  it('compares two folders without a database', async () => {
    const request = { before: usual.path, after: await folderWith(shorterWait), folder: 'none', isFull: false };
    expect((await showDifference(needsNoDatabase, request)).text).toBe(sentence);
  });

  it('compares what counts with the folder, or with releases', async () => {
    await publish(usual.path);
    const folder = await folderWith(shorterWait);
    const open = (): Promise<PlaybookStore> => Promise.resolve(playbooks);
    expect((await showDifference(open, { folder, isFull: false })).text).toBe(sentence);
    await publish(folder);
    expect((await showDifference(open, { before: '1', after: '2', folder: 'none', isFull: true })).text).toContain(
      `${sentence}\n\n--- before/sequences/educational-drip.yaml\n`,
    );
    expect((await showDifference(open, { folder, isFull: true })).text).toBe('Nothing that counts differs.');
  });
});
