import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { closestMatch, matchesPattern } from './match-pattern.ts';

describe('matchesPattern', () => {
  it.each([
    ['demo', 'demo', true],
    ['demo', 'demos', false],
    ['demo*', 'demo', true],
    ['demo*', 'demo_request', true],
    ['demo*', 'a_demo', false],
    ['*_demo', 'book_a_demo', true],
    ['content_*_guide', 'content_download_guide', true],
    ['content_*_guide', 'content_guide', false],
    ['a*b*c', 'aXbYc', true],
    ['a*b*c', 'acb', false],
    ['ab*ba', 'aba', false],
    ['*', '', true],
    ['a.c', 'abc', false],
  ])('for the pattern %s and the text %s answers %s', (pattern, text, expected) => {
    expect(matchesPattern(pattern, text)).toBe(expected);
  });

  it('fits every text that is made from the pattern', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-c]{0,4}$/), { minLength: 1 }), fc.string(), (parts, filling) => {
        expect(matchesPattern(parts.join('*'), parts.join(filling))).toBe(true);
      }),
    );
  });

  it('agrees with the same pattern as a regular expression', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ab*]{0,6}$/), fc.stringMatching(/^[ab]{0,8}$/), (pattern, text) => {
        expect(matchesPattern(pattern, text)).toBe(new RegExp(`^${pattern.replaceAll('*', '.*')}$`).test(text));
      }),
    );
  });
});

describe('closestMatch', () => {
  const candidates = [
    { name: 'any', patterns: ['*'] },
    { name: 'download', patterns: ['content_download_*', 'download*'] },
    { name: 'kubernetes', patterns: ['content_download_kubernetes*'] },
    { name: 'second', patterns: ['download*'] },
  ];
  it.each([
    ['content_download_kubernetes_guide', 'kubernetes'],
    ['content_download_aws', 'download'],
    ['download_now', 'download'],
    ['newsletter', 'any'],
  ])('takes for %s the candidate %s', (text, expected) => {
    expect(closestMatch(candidates, ({ patterns }) => patterns, text)?.name).toBe(expected);
  });

  it('answers undefined when nothing fits', () => {
    expect(closestMatch(candidates.slice(1), ({ patterns }) => patterns, 'newsletter')).toBeUndefined();
  });
});
