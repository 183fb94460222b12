import { beforeAll, describe, expect, it } from '@jest/globals';
import { fileURLToPath } from 'node:url';
import { readPlaybookFiles, type PlaybookFiles } from '../playbook-files.ts';
import { edited } from '../testing/edited-playbook.ts';
import { comparePlaybooks } from './compare-playbooks.ts';
import { patchPlaybooks } from './patch-playbooks.ts';

let files: PlaybookFiles;

beforeAll(async () => {
  files = await readPlaybookFiles(fileURLToPath(new URL('../../../playbook', import.meta.url)));
});

const drip = 'sequences/educational-drip.yaml';
const pause = '  - { id: first-pause, kind: wait, duration: 7d }\n';
const secondPause = '  - { id: second-pause, kind: wait, duration: 14d }\n';

describe('comparePlaybooks', () => {
  it.each([
    [drip, 'duration: 7d', 'duration: 5d', 'sequence educational-drip: step first-pause waits 5d instead of 7d'],
    [drip, pause, '', 'sequence educational-drip: step first-pause removed'],
    [
      drip,
      pause,
      `${pause}  - { id: pause, kind: wait, duration: 1d }\n`,
      'sequence educational-drip: step pause added',
    ],
    [
      drip,
      'kind: message',
      'manual: true\n    kind: message',
      'sequence educational-drip: step cost-per-service: manual true added',
    ],
    [
      'sequences/sales-demo.yaml',
      'voice: automatic',
      'voice: personal',
      'sequence sales-demo: step confirmation: voice automatic → personal',
    ],
    [
      'sequences/confirm-address.yaml',
      'within: 14d',
      'within: 7d',
      'sequence confirm-address: step confirmed: within 14d → 7d',
    ],
    ['routes.yaml', 'scoreBelow: 30', 'scoreBelow: 20', 'route low-score of the group by-score: scoreBelow 30 → 20'],
    [
      'routes.yaml',
      'sequence: case-study',
      'sequence: self-service',
      'route middle-score of default: sequence case-study → self-service',
    ],
    ['routes.yaml', 'tags: [doubtful]', 'tags: []', 'route doubtful-spam before any source: tags: doubtful removed'],
    ['routes.yaml', 'tags: [hot]', 'tags: [hot, warm]', 'route hot-score on top of any source: tags: warm added'],
    [
      'routes.yaml',
      '  whitepaper:\n    - include: by-score\n',
      '  whitepaper:\n',
      'route by-score of whitepaper removed',
    ],
    ['sources.yaml', 'priority: 5', 'priority: 4', 'source other: priority 5 → 4'],
    [
      'playbook.yaml',
      '    - Plans start at $490 a month.\n',
      '',
      'settings: brand › facts: "Plans start at $490 a month." removed',
    ],
    ['playbook.yaml', 'from: 3m', 'from: 4m', 'settings: delays › personal: from 3m → 4m'],
    [
      'playbook.yaml',
      'and proposes each saving as a pull request',
      'and proposes each saving as a change',
      'settings: brand › product: description "pull request" → change',
    ],
    [
      'content/aws-bill-checklist.yaml',
      'AWS bill checklist',
      'Bills',
      'content aws-bill-checklist: title "AWS bill checklist" → Bills',
    ],
    [
      'guardrails.yaml',
      'says: It speaks as a machine about itself.',
      'says: It speaks of itself as a machine.',
      'guardrail machine-talk: says "It speaks as a machine about itself." → "It speaks of itself as a machine."',
    ],
  ])('says of %s with %j made %j: %s', (file, search, replacement, sentence) => {
    expect(comparePlaybooks(files, edited(files, file, search, replacement))).toEqual([sentence]);
  });

  it('says that steps or rules stand in another order', () => {
    const swapped = edited(edited(files, drip, pause, 'X'), drip, secondPause, pause);
    expect(comparePlaybooks(files, edited(swapped, drip, 'X', secondPause))).toEqual([
      'sequence educational-drip: steps: another order',
    ]);
  });

  it('counts the lines of a template, its parts together and its languages apart', () => {
    let after = edited(files, 'templates/content-welcome.de.text.liquid', '\n', '\nEins\nZwei\n');
    after = edited(after, 'templates/content-welcome.de.html.liquid', '\n', '\n<p>Eins</p>\n');
    after = edited(after, 'templates/content-welcome.subject.liquid', 'About', 'On');
    expect(comparePlaybooks(files, after)).toEqual([
      'template content-welcome (de): 3 lines changed',
      'template content-welcome: 1 line changed',
    ]);
  });

  it('says which sequences, templates and prompts came and went', () => {
    const gone = ['sequences/case-study.yaml', 'templates/case-study.html.liquid', 'prompts/assess.md'];
    const variant = [...files].filter(([file]) => file.startsWith('templates/content-welcome.es.'));
    const after = new Map(
      [...files].filter(([file]) => !gone.includes(file) && !variant.some(([name]) => name === file)),
    );
    expect(comparePlaybooks(files, after)).toEqual([
      'sequence case-study removed',
      'prompt assess removed',
      expect.stringMatching(/^template case-study: \d+ lines changed$/),
      'template content-welcome (es) removed',
    ]);
    expect(comparePlaybooks(after, files)).toContain('sequence case-study added');
    expect(comparePlaybooks(after, files)).toContain('template content-welcome (es) added');
  });

  it('says nothing of remarks and of the order of keys', () => {
    const remark = edited(files, 'sequences/sales-demo.yaml', 'name: sales-demo\n', '# A remark.\n');
    const text = `${remark.get('sequences/sales-demo.yaml') ?? ''}name: sales-demo\n`;
    expect(comparePlaybooks(files, new Map([...remark, ['sequences/sales-demo.yaml', text]]))).toEqual([]);
  });

  it('counts the lines of a file that is no YAML', () => {
    expect(comparePlaybooks(files, edited(files, 'sources.yaml', '  other:', ' other:'))).toEqual([
      'sources.yaml: 1 line changed',
    ]);
  });
});

describe('patchPlaybooks', () => {
  it('shows the lines that changed, file by file', () => {
    const patch = patchPlaybooks(files, edited(files, drip, 'duration: 7d', 'duration: 5d'));
    expect(patch).toContain(`--- before/${drip}\n+++ after/${drip}\n`);
    expect(patch).toContain(
      '-  - { id: first-pause, kind: wait, duration: 7d }\n+  - { id: first-pause, kind: wait, duration: 5d }\n',
    );
    expect(patchPlaybooks(files, files)).toBe('');
  });

  it('shows a file that is new', () => {
    expect(patchPlaybooks(files, new Map([...files, ['content/new.yaml', 'title: x\n']]))).toContain(
      '--- /dev/null\n+++ after/content/new.yaml\n',
    );
  });
});
