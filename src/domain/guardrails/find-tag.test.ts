import { describe, expect, it } from '@jest/globals';
import { findTag } from './find-tag.ts';

describe('findTag', () => {
  it.each(['<b>', '</p>', '<br/>', '<img src=x onerror=alert(1)>', '<SCRIPT>', '<svg onload=x', '<a href="x">'])(
    'finds %s',
    (tag) => {
      expect(findTag(`See ${tag} here`)).toContain(tag);
    },
  );

  it.each(['less than <5 ms', 'a < b > c', '<- here', 'jane <jane@example.com>', 'List<String>', '<your name>'])(
    'takes no other brackets for one: %s',
    (text) => {
      expect(findTag(text)).toBeUndefined();
    },
  );
});
