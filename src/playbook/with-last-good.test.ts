import { beforeAll, describe, expect, it } from '@jest/globals';
import { fileURLToPath } from 'node:url';
import { parsePlaybook } from './parse-playbook.ts';
import { readPlaybookFiles, type PlaybookFiles } from './playbook-files.ts';
import { edited, faultsOf } from './testing/edited-playbook.ts';
import { withLastGood } from './with-last-good.ts';

let lastGood: PlaybookFiles;

beforeAll(async () => {
  lastGood = await readPlaybookFiles(fileURLToPath(new URL('../../playbook', import.meta.url)));
});

const fax = ['sequences/contact-reply.yaml', 'kind: message', 'kind: fax'] as const;
const newWait = ['sequences/educational-drip.yaml', 'duration: 7d', 'duration: 5d'] as const;

function withEdits(...edits: readonly (readonly [file: string, search: string, replacement: string])[]): PlaybookFiles {
  return edits.reduce((files, edit) => edited(files, ...edit), lastGood);
}

function without(files: PlaybookFiles, ...removed: readonly string[]): PlaybookFiles {
  return new Map([...files].filter(([file]) => !removed.includes(file)));
}

describe('withLastGood', () => {
  it('uses files without faults as they are', () => {
    const files = withEdits(newWait);
    expect(withLastGood(files, lastGood)).toMatchObject({
      files,
      kept: [],
      faults: [],
      playbook: { hash: parsePlaybook(files).hash },
    });
  });

  it('keeps the last good version of a faulty sequence, and lets the others go live', () => {
    const { files, playbook, kept, faults } = withLastGood(withEdits(fax, newWait), lastGood);
    expect(kept).toEqual([{ name: 'sequences/contact-reply', outcome: 'kept' }]);
    expect(faults).toEqual([expect.objectContaining({ file: 'sequences/contact-reply.yaml' })]);
    expect(files).toEqual(withEdits(newWait));
    expect(playbook.hash).toBe(parsePlaybook(withEdits(newWait)).hash);
  });

  it('keeps all parts of a template of which one is faulty', () => {
    const files = withEdits(
      ['templates/contact-reply.text.liquid', "{{ company | fallback: 'your team' }}", '{{ company }}'],
      ['templates/contact-reply.subject.liquid', 'Your', 'About your'],
    );
    const mended = withLastGood(files, lastGood);
    expect(mended.kept).toEqual([{ name: 'templates/contact-reply', outcome: 'kept' }]);
    expect(mended.files).toEqual(lastGood);
  });

  it.each([
    ['content', ['content/aws-bill-checklist.yaml', 'url: https://', 'url: http://'], 'content/aws-bill-checklist'],
    ['case studies', ['content/case-studies.yaml', 'bySector:', 'bySectors:'], 'content/case-studies'],
    ['a prompt', ['prompts/assess.md', '# Question', '# Ask'], 'prompts/assess'],
  ])('keeps the last good version of %s', (_title, [file = '', search = '', replacement = ''], name) => {
    const mended = withLastGood(withEdits([file, search, replacement]), lastGood);
    expect(mended.kept).toEqual([{ name, outcome: 'kept' }]);
    expect(mended.files).toEqual(lastGood);
  });

  it('leaves a new faulty file out that nothing needs', () => {
    const files = new Map([...lastGood, ['content/new.yaml', 'title: x\n'], ['templates/stray.txt', '']]);
    const mended = withLastGood(files, lastGood);
    expect(mended.kept).toEqual([
      { name: 'content/new', outcome: 'left-out' },
      { name: 'templates/stray', outcome: 'left-out' },
    ]);
    expect(mended.files).toEqual(lastGood);
  });

  it('restores the template that an old version of a sequence named and that is gone', () => {
    const gone = [...lastGood.keys()].filter((file) => file.startsWith('templates/contact-reply.'));
    const mended = withLastGood(without(withEdits(fax), ...gone), lastGood);
    expect(mended.kept.map(({ name }) => name)).toEqual(['sequences/contact-reply', 'templates/contact-reply']);
    expect(mended.files).toEqual(lastGood);
  });

  it.each([
    [
      'a file that concerns the whole playbook',
      (): PlaybookFiles => withEdits(fax, ['routes.yaml', 'status: New', 'status: Newish']),
    ],
    [
      'a new sequence that a route needs',
      (): PlaybookFiles =>
        new Map([
          ...withEdits(['routes.yaml', 'sequence: sales-demo', 'sequence: faulty']),
          ['sequences/faulty.yaml', 'name: faulty\n'],
        ]),
    ],
    [
      'a sequence that nothing leads to any more',
      (): PlaybookFiles => withEdits(['routes.yaml', '      sequence: contact-reply\n', '']),
    ],
  ])('refuses faults in %s, and tells those of the files as they are', (_title, files) => {
    const told = faultsOf(files());
    expect(told).not.toEqual([]);
    expect(() => withLastGood(files(), lastGood)).toThrow(
      expect.objectContaining({ name: 'PlaybookError', faults: told }),
    );
  });
});
