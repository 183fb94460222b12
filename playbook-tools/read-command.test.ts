import { describe, expect, it } from '@jest/globals';
import { usage } from './parse-words.ts';
import { readCommand } from './read-command.ts';

describe('readCommand', () => {
  it.each([
    ['check', { name: 'check' }],
    ['check playbooks/bank', { name: 'check', folder: 'playbooks/bank' }],
    ['schema', { name: 'schema' }],
    ['publish', { name: 'publish', keepsGood: false }],
    [
      'publish mine --author Sam --note Prices --keep-good',
      { name: 'publish', folder: 'mine', author: 'Sam', note: 'Prices', keepsGood: true },
    ],
    ['rollback', { name: 'rollback' }],
    ['rollback 12 --note Wrong', { name: 'rollback', releaseId: 12, note: 'Wrong' }],
    ['history', { name: 'history', limit: 20 }],
    ['history --limit 3', { name: 'history', limit: 3 }],
    ['versions', { name: 'versions' }],
    [
      'move drip --from abc',
      { name: 'move', sequence: 'drip', from: 'abc', steps: {}, keepsWritten: false, isConfirmed: false },
    ],
    [
      'move drip --from abc --to def --step one=two --step three=end --keep-written --note Why --author Sam --yes',
      {
        ...{ name: 'move', sequence: 'drip', from: 'abc', to: 'def', note: 'Why', author: 'Sam' },
        ...{ steps: { one: 'two', three: 'end' }, keepsWritten: true, isConfirmed: true },
      },
    ],
    [
      'recall drip abc --reason Price --stop',
      {
        name: 'recall',
        sequence: 'drip',
        version: 'abc',
        reason: 'Price',
        then: 'stop',
        steps: {},
        isConfirmed: false,
      },
    ],
    ['restore drip abc', { name: 'restore', sequence: 'drip', version: 'abc' }],
    ['hits', { name: 'hits', since: '30d' }],
    ['hits --since 12h', { name: 'hits', since: '12h' }],
    ['diff', { name: 'diff', isFull: false }],
    ['diff 12 mine --full', { name: 'diff', before: '12', after: 'mine', isFull: true }],
  ])('reads `%s`', (typed, command) => {
    expect(readCommand(typed.split(' '))).toEqual(command);
  });

  it.each([
    '',
    'chek',
    'check one two',
    'publish --athor Sam',
    'diff 1 2 3',
    'publish --note',
    'move drip',
    'recall drip abc',
    'restore drip',
  ])('shows how commands are written after `%s`', (typed) => {
    expect(() => readCommand(typed.split(' '))).toThrow(
      expect.objectContaining({ name: 'CommandError', message: expect.stringContaining(usage) }),
    );
  });

  it.each([
    ['move drip --from abc --step one', 'OLD-STEP=NEW-STEP'],
    ['recall drip abc --reason Price --stop --hold', 'not both'],
    ['hits --since yesterday', 'a duration such as 30d'],
  ])('refuses `%s`', (typed, message) => {
    expect(() => readCommand(typed.split(' '))).toThrow(message);
  });

  it.each(['rollback last', 'rollback 0', 'history --limit all'])('wants a number in `%s`', (typed) => {
    expect(() => readCommand(typed.split(' '))).toThrow('is a number such as 12');
  });
});
