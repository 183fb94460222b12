import { beforeAll, describe, expect, it } from '@jest/globals';
import { fileURLToPath } from 'node:url';
import { parsePlaybook } from './parse-playbook.ts';
import { readPlaybookFiles, type PlaybookFiles } from './playbook-files.ts';

let files: PlaybookFiles;

beforeAll(async () => {
  files = await readPlaybookFiles(fileURLToPath(new URL('../../playbook', import.meta.url)));
});

describe('the hash of a sequence version', () => {
  const hashOf = (edited: PlaybookFiles, name: string): string | undefined =>
    parsePlaybook(edited).sequences.get(name)?.hash;
  const edit = (file: string, search: string, replacement: string): PlaybookFiles =>
    new Map([...files, [file, (files.get(file) ?? '').replace(search, replacement)]]);

  it('changes with a template that it names, and with no other sequence', () => {
    const edited = edit('templates/contact-reply.text.liquid', 'Thank you', 'Thanks');
    expect(hashOf(edited, 'contact-reply')).not.toBe(hashOf(files, 'contact-reply'));
    expect(hashOf(edited, 'sales-demo')).toBe(hashOf(files, 'sales-demo'));
    expect(parsePlaybook(edited).hash).not.toBe(parsePlaybook(files).hash);
  });

  it('changes with a step', () => {
    const edited = edit('sequences/contact-reply.yaml', 'voice: personal', 'voice: automatic');
    expect(hashOf(edited, 'contact-reply')).not.toBe(hashOf(files, 'contact-reply'));
  });

  it('stays when only comments or the order of keys change', () => {
    const edited = edit('sequences/contact-reply.yaml', 'name: contact-reply\n', '# A remark.\n');
    const reordered = new Map(edited).set(
      'sequences/contact-reply.yaml',
      `${edited.get('sequences/contact-reply.yaml') ?? ''}name: contact-reply\n`,
    );
    expect(hashOf(reordered, 'contact-reply')).toBe(hashOf(files, 'contact-reply'));
    expect(hashOf(files, 'contact-reply')).toMatch(/^[0-9a-f]{64}$/);
  });
});
