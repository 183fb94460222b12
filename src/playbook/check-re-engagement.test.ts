import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { PlaybookError } from './playbook-error.ts';
import { readPlaybookFiles, type PlaybookFiles } from './playbook-files.ts';
import { parsePlaybook } from './parse-playbook.ts';

const folder = fileURLToPath(new URL('../../playbook', import.meta.url));
let files: PlaybookFiles;
beforeAll(async () => {
  files = await readPlaybookFiles(folder);
});

function faultsWith(file: string, search: string | RegExp, replacement: string): string[] {
  const text = readFileSync(`${folder}/${file}`, 'utf8');
  const edited = text.replace(search, replacement);
  expect(edited).not.toBe(text);
  try {
    parsePlaybook(new Map([...files, [file, edited]]));
    return [];
  } catch (error) {
    if (!(error instanceof PlaybookError)) throw error;
    return error.faults.map(({ message }) => message);
  }
}

describe('the sequence after a silence', () => {
  it('must exist', () => {
    expect(faultsWith('playbook.yaml', 'sequence: re-engagement', 'sequence: re-engagment')).toContain(
      'The sequence `re-engagment` does not exist. Did you mean `re-engagement`?',
    );
  });

  it('must be one that nurtures', () => {
    expect(faultsWith('sequences/re-engagement.yaml', /purpose: nurture.*/, 'purpose: answer')).toEqual([
      'The sequence `re-engagement` goes to people who asked for nothing, and is not of `purpose: nurture`.',
    ]);
  });

  it('writes once', () => {
    const again = '- { id: again, kind: message, channel: email, voice: personal, template: re-engagement }';
    expect(faultsWith('sequences/re-engagement.yaml', /$/, `\n  ${again}\n`)).toEqual([
      'The sequence `re-engagement` writes more than once to somebody who has been silent.',
    ]);
  });

  it('is reached by nobody while the playbook asks for no such message', () => {
    expect(faultsWith('playbook.yaml', /\nreEngagement:\n(?: .*\n)+/, '\n')).toEqual([
      'Nothing leads to the sequence `re-engagement`: no lead ever comes into it.',
    ]);
  });
});
