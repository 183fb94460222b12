import { describe, expect, it } from '@jest/globals';
import { findForeignLinks } from './find-foreign-links.ts';

const hosts = ['example.com', '*.example.com'];
const inText = (text: string): string[] => findForeignLinks({ text }, hosts);
const inHtml = (html: string): string[] => findForeignLinks({ text: '', html }, hosts);

describe('findForeignLinks', () => {
  it.each([
    'See https://example.com/guides?x=1#y.',
    'See (https://www.example.com).',
    'See www.example.com',
    'See example.com/book or docs.example.com!',
    'Write to alex@example.com or replies+token@reply.example.com',
    'We use Node.js, e.g. version 24.1, and S3.',
    'No link at all',
  ])('lets pass: %s', (text) => {
    expect(inText(text)).toEqual([]);
  });

  it.each([
    ['https://evil.com/x', 'https://evil.com/x'],
    ['http://example.com', 'http://example.com'],
    ['https://example.com.evil.com', 'https://example.com.evil.com'],
    ['https://example.com@evil.com/', 'https://example.com@evil.com/'],
    ['https://notexample.com', 'https://notexample.com'],
    ['https://exаmple.com', 'https://exаmple.com'],
    ['www.evil.com', 'www.evil.com'],
    ['go to evil.com today', 'evil.com'],
    ['sub.evil.io/offer', 'sub.evil.io'],
    ['ftp://example.com/file', 'ftp://example.com/file'],
    ['write to boss@evil.com', 'boss@evil.com'],
  ])('finds in "%s" the link %s', (text, link) => {
    expect(inText(text)).toContain(link);
  });

  it.each([
    '<a href="https://example.com/a?b=1&amp;c=2">x</a>',
    "<a href='https://docs.example.com'>x</a>",
    '<a href="mailto:alex@example.com">x</a>',
    '<a href="tel:+12025550143">x</a>',
  ])('lets pass: %s', (html) => {
    expect(inHtml(html)).toEqual([]);
  });

  it.each([
    ['<a href="https://evil.com">example.com</a>', 'https://evil.com'],
    ['<a href=javascript:alert(1)>x</a>', 'javascript:alert(1)'],
    ['<img src="https://tracker.evil.com/p.gif">', 'https://tracker.evil.com/p.gif'],
    ['<a href="//evil.com/x">x</a>', '//evil.com/x'],
    ['<a href="data:text/html,x">x</a>', 'data:text/html,x'],
    ['<a href="/relative">x</a>', '/relative'],
  ])('finds in %s the link %s', (html, link) => {
    expect(inHtml(html)).toContain(link);
  });

  it('looks at the subject too', () => {
    expect(findForeignLinks({ subject: 'evil.com', text: '' }, hosts)).toEqual(['evil.com']);
  });
});
