import { beforeAll, describe, expect, it } from '@jest/globals';
import { fileURLToPath } from 'node:url';
import { readPlaybookFiles, type PlaybookFiles } from './playbook-files.ts';
import { edited, faultsOf } from './testing/edited-playbook.ts';

let files: PlaybookFiles;

beforeAll(async () => {
  files = await readPlaybookFiles(fileURLToPath(new URL('../../playbook', import.meta.url)));
});

const orphan = `name: partner-welcome
title: Welcomes partners
steps:
  - { id: hello, kind: message, channel: email, voice: personal, template: contact-reply }
`;

function withOrphan(text = orphan): PlaybookFiles {
  return new Map([...files, ['sequences/partner-welcome.yaml', text]]);
}

describe('a sequence that nothing leads to', () => {
  it('is a fault', () => {
    expect(faultsOf(withOrphan())).toEqual([
      {
        file: 'sequences/partner-welcome.yaml',
        line: 1,
        message: 'Nothing leads to the sequence `partner-welcome`: no lead ever comes into it.',
        cure: expect.stringContaining('write `manual: true` into it'),
      },
    ]);
  });

  it('is none where people start it by hand', () => {
    expect(faultsOf(withOrphan(`${orphan}manual: true\n`))).toEqual([]);
  });

  it('is none where a rule of a group that a source includes leads to it', () => {
    const inGroup = edited(withOrphan(), 'routes.yaml', 'sequence: demo-invitation', 'sequence: partner-welcome');
    expect(faultsOf(inGroup).map(({ file }) => file)).toEqual(['sequences/demo-invitation.yaml']);
  });

  it('is none where another sequence goes to it, and one where only such a sequence does that nothing leads to', () => {
    const goingOn = '  - { id: go-on, kind: goto-sequence, sequence: partner-welcome }\n';
    const drip = `${files.get('sequences/educational-drip.yaml') ?? ''}\n${goingOn}`;
    expect(faultsOf(new Map([...withOrphan(), ['sequences/educational-drip.yaml', drip]]))).toEqual([]);

    const other = `${orphan.replace('partner-welcome', 'partner-drip')}${goingOn}`;
    expect(
      faultsOf(new Map([...withOrphan(), ['sequences/partner-drip.yaml', other]])).map(({ file }) => file),
    ).toEqual(['sequences/partner-drip.yaml', 'sequences/partner-welcome.yaml']);
  });

  it('is one where only a group leads to it that no source includes', () => {
    const group = [
      'groups:',
      '  unused:',
      '    - { name: partner, sequence: partner-welcome, status: Nurturing, priority: low }',
    ];
    expect(faultsOf(edited(withOrphan(), 'routes.yaml', 'groups:', group.join('\n'))).map(({ file }) => file)).toEqual([
      'sequences/partner-welcome.yaml',
    ]);
  });

  it('is not told while another sequence cannot be read, which might lead to it', () => {
    const broken = edited(withOrphan(), 'sequences/sales-demo.yaml', 'kind: message', 'kind: fax');
    expect(faultsOf(broken).map(({ file }) => file)).toEqual(['sequences/sales-demo.yaml']);
  });
});
