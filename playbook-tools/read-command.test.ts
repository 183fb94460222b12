import { describe, expect, it } from '@jest/globals';
import { readCommand, usage } from './read-command.ts';

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
    ['diff', { name: 'diff', isFull: false }],
    ['diff 12 mine --full', { name: 'diff', before: '12', after: 'mine', isFull: true }],
  ])('reads `%s`', (typed, command) => {
    expect(readCommand(typed.split(' '))).toEqual(command);
  });

  it.each(['', 'chek', 'check one two', 'publish --athor Sam', 'diff 1 2 3', 'publish --note'])(
    'shows how commands are written after `%s`',
    (typed) => {
      expect(() => readCommand(typed.split(' '))).toThrow(
        expect.objectContaining({ name: 'CommandError', message: expect.stringContaining(usage) }),
      );
    },
  );

  it.each(['rollback last', 'rollback 0', 'history --limit all'])('wants a number in `%s`', (typed) => {
    expect(() => readCommand(typed.split(' '))).toThrow('is a number such as 12');
  });
});
