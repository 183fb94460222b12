import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import type { LearntLeanings } from './learn-leanings.ts';
import { withLeanings } from './with-leanings.ts';

const leanings: LearntLeanings = {
  URGENT_BUYER: new Map([
    [0.5, ['we', 'null']],
    [1.5, ['offer', 'price*']],
  ]),
  TIRE_KICKER: new Map([[1, ['null']]]),
  SUPPORT_REQUEST: new Map(),
  SPAM: new Map([[2, ['seo']]]),
};

describe('withLeanings', () => {
  it.each([
    ['at the end', '# mine\ncues: []\n\n# learnt\nleanings:\n  SPAM:\n    1: old, words\n'],
    ['in between', '# mine\ncues: []\n# learnt\nleanings:\n  SPAM:\n    1: old, words\nlanguages: {}\n'],
  ])('puts new leanings in the place of the old ones, %s', (_place, rules) => {
    const text = withLeanings(rules, leanings);
    expect(text).toContain('# mine\ncues: []');
    expect(text).not.toContain('old');
    expect(parse(text)).toEqual({
      ...(rules.includes('languages') && { languages: {} }),
      cues: [],
      leanings: {
        URGENT_BUYER: { '0.5': 'we, null', '1.5': 'offer, price*' },
        TIRE_KICKER: { '1': 'null' },
        SUPPORT_REQUEST: {},
        SPAM: { '2': 'seo' },
      },
    });
  });

  it('writes the same when the same is learnt again', () => {
    const once = withLeanings('leanings:\n  SPAM: {}\n', leanings);
    expect(withLeanings(once, leanings)).toBe(once);
  });

  it('says so when there is no place for them', () => {
    expect(() => withLeanings('cues: []\n', leanings)).toThrow('leanings');
  });
});
