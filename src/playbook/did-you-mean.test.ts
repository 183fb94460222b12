import { describe, expect, it } from '@jest/globals';
import { didYouMean } from './did-you-mean.ts';

const kinds = ['message', 'wait', 'confirm'];

describe('didYouMean', () => {
  it.each([
    ['mesage', ' Did you mean `message`?'],
    ['wiat', ''],
    ['wayt', ' Did you mean `wait`?'],
    ['comfrim', ''],
    ['confrim', ' Did you mean `confirm`?'],
    ['fax', ''],
    [7, ''],
    [undefined, ''],
  ])('answers for %p: %p', (written, question) => {
    expect(didYouMean(written, kinds)).toBe(question);
  });

  it('asks nothing where nothing is known', () => {
    expect(didYouMean('message', [])).toBe('');
  });
});
