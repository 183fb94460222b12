import { describe, expect, it } from '@jest/globals';
import { findMarkdown } from './find-markdown.ts';

describe('findMarkdown', () => {
  it.each([
    'This is **bold**.',
    '## Heading',
    'a\n* one\n* two',
    '```\ncode',
    'Use `kubectl top`.',
    'See [the guide](https://example.com).',
    'It is __bold__.',
    '> quoted',
  ])('finds marks in %j', (text) => {
    expect(findMarkdown(text)).toHaveLength(1);
  });

  it.each([
    '- one\n- two',
    '2 * 3 * 4',
    'issue #12',
    'snake__case__name',
    '5 > 4',
    '--\nAlex',
    'C# and F#',
    '* see below'.slice(1),
  ])('finds none in %j', (text) => {
    expect(findMarkdown(text)).toEqual([]);
  });
});
