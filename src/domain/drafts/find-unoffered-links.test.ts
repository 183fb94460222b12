import { expect, it } from '@jest/globals';
import { findUnofferedLinks } from './find-unoffered-links.ts';

const offered = ['https://example.com/guide', 'https://example.com/book'];

it.each([
  'No link at all.',
  'Read https://example.com/guide.',
  'Read https://example.com/guide, or book at https://example.com/book!',
  '(https://example.com/guide)',
])('lets pass: %s', (text) => {
  expect(findUnofferedLinks(text, offered)).toBeUndefined();
});

it.each([
  'https://example.com/guide?lead=1',
  'https://example.com/other',
  'http://example.com/guide',
  'HTTPS://EVIL.example/x',
  'https://example.com/guide and https://evil.example',
])('finds a link that was not offered: %s', (text) => {
  expect(findUnofferedLinks(text, offered)).toMatchObject({ rule: 'unoffered-link', severity: 'repair' });
});
