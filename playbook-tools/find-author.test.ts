import { describe, expect, it } from '@jest/globals';
import { findAuthor } from './find-author.ts';

describe('the author of a release', () => {
  it.each([
    ['is who is given', 'Sam', { USER: 'sam' }, 'Sam Okafor', 'Sam'],
    ['is else whom git knows', undefined, { USER: 'sam' }, 'Sam Okafor', 'Sam Okafor'],
    ['is else who is logged in', undefined, { USER: 'sam' }, '', 'sam'],
    ['is else who is logged in, on Windows', undefined, { USERNAME: 'sam' }, undefined, 'sam'],
  ])('%s', (_title, given, environment, gitName, author) => {
    expect(findAuthor(given, environment, () => gitName)).toBe(author);
  });

  it.each([
    ['nobody is known', undefined, {}],
    ['an empty name is given', '  ', { USER: 'sam' }],
  ])('is asked for when %s', (_title, given, environment) => {
    expect(() => findAuthor(given, environment, () => undefined)).toThrow('Say who publishes');
  });
});
