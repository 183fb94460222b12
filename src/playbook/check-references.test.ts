import { beforeAll, describe } from '@jest/globals';
import { fileURLToPath } from 'node:url';
import { readPlaybookFiles, type PlaybookFiles } from './playbook-files.ts';
import { itNamesEachFault } from './testing/it-names-each-fault.ts';

let files: PlaybookFiles;

beforeAll(async () => {
  files = await readPlaybookFiles(fileURLToPath(new URL('../../playbook', import.meta.url)));
});

describe('routes that name what does not exist', () => {
  itNamesEachFault(
    () => files,
    [
      {
        title: 'a group that a source includes and nobody wrote',
        file: 'routes.yaml',
        edit: ['    - include: by-score', '    - include: by-scores'],
        message: 'The group `by-scores` does not exist.',
        cure: 'Write it under `groups`, or name one of: by-score.',
      },
      {
        title: 'a sequence that a rule of a group names and nobody wrote',
        file: 'routes.yaml',
        edit: ['sequence: educational-drip', 'sequence: educational-drops'],
        message: 'The sequence `educational-drops` does not exist.',
        cure: 'Add sequences/educational-drops.yaml, or name one of:',
      },
      {
        title: 'a setting of a route that is misspelt',
        file: 'routes.yaml',
        edit: ['      sequence: sales-demo', '      sequense: sales-demo'],
        message: '`bySource › demo_request › 1 › sequense` is not known here.',
        cure: 'Remove it, or correct its spelling.',
      },
      {
        title: 'an intent of a route that does not exist',
        file: 'routes.yaml',
        edit: ['when: { intent: [TIRE_KICKER] }', 'when: { intent: [CURIOUS] }'],
        message: '`bySource › default › 2 › when › intent › 1` has a value that is not known.',
        cure: 'Choose one of: URGENT_BUYER,',
      },
    ],
  );
});
