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
    'It runs on ASP.NET and Socket.io.',
    'That is done.So let us talk, see index.html.',
    '[our guide](https://example.com/guides)',
    'No link at all',
    'The dot com bubble, our .com domain and Asp dot net.',
    'The agent is version 10.2.3.4, or v 1.2.3.4.',
    'A point in time, und der Punkt ist klar.',
    'and//or',
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
    ['see evil.de or https://example.com', 'evil.de'],
    ['[here](https://evil.test/x)', 'https://evil.test/x'],
    ['https://xn--exmple-cua.com', 'https://xn--exmple-cua.com'],
    ['https://user:pass@example.com', 'https://user:pass@example.com'],
    ['https://example.com@evil.test', 'https://example.com@evil.test'],
    ['https://example.com:8443/x', 'https://example.com:8443/x'],
    ['http://192.0.2.1/x', 'http://192.0.2.1/x'],
    ['192.0.2.1/login', '192.0.2.1'],
    ['evil[.]com', 'evil[.]com'],
    ['evil (dot) com', 'evil (dot) com'],
    ['ｅｖｉｌ．ｃｏｍ', 'evil.com'],
    ['ev\u200Bil.com', 'evil.com'],
    ['javascript:alert', 'javascript:alert'],
    ['data:text/html,x', 'data:text/html,x'],
    ['münchen.de', 'münchen.de'],
    ['go to evil dot com', 'evil dot com'],
    ['evil-offers dot xyz', 'evil-offers dot xyz'],
    ['boss at evil dot org', 'evil dot org'],
    ['boese punkt com', 'boese punkt com'],
    ['evil . com', 'evil . com'],
    ['hxxps://evil[.]com/x', 'hxxps://evil[.]com/x'],
    ['http[:]//evil.com', 'http[:]//evil.com'],
    ['h t t p s : / / e v i l', 'h t t p s : / / e v i l'],
    ['the host 192.0.2.66 answers', '192.0.2.66'],
    ['xn--exmple-cua.com', 'xn--exmple-cua.com'],
    ['see //evil.test/x', '//evil.test/x'],
    ['evil。com', 'evil.com'],
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
    ['<img srcset="https://example.com/a 1x, https://evil.test/b 2x">', 'https://evil.test/b'],
    ['<form action="https://evil.test"></form>', 'https://evil.test'],
    ['<a href="&#104;ttps://evil.test">x</a>', 'https://evil.test'],
    ['<a href="https://example.com@evil.test">x</a>', 'https://example.com@evil.test'],
    ['<a href="mailto:a@example.com?bcc=b@evil.com">x</a>', 'mailto:a@example.com?bcc=b@evil.com'],
    ['<p>evil<b></b>.com</p>', 'evil.com'],
  ])('finds in %s the link %s', (html, link) => {
    expect(inHtml(html)).toContain(link);
  });

  it('lets exactly the links pass that are our own', () => {
    const own = 'http://localhost:3000/confirm/0a1b';
    const text = `Here: ${own}. Or ${own}/more, ${own.slice(0, -1)}, http://localhost:3000/`;
    const html = `<a href="${own}">x</a><a href="${own}?to=evil">x</a>`;
    expect(findForeignLinks({ text, html }, hosts, [own])).toEqual([
      `${own}/more`,
      own.slice(0, -1),
      'http://localhost:3000/',
      `${own}?to=evil`,
    ]);
  });

  it('lets a link of our own pass whose host is a number, and no other at that host', () => {
    const own = 'http://192.168.1.20:3000/unsubscribe/0a1b';
    const text = `Here: ${own}. Or http://192.168.1.20/x, 192.168.1.21`;
    expect(findForeignLinks({ text }, hosts, [own])).toEqual(['http://192.168.1.20/x', '192.168.1.21']);
  });

  it('lets exactly the addresses of mail pass that are our own', () => {
    const text = 'Write to help@partner.test, not to other@partner.test.';
    expect(findForeignLinks({ text }, hosts, ['help@partner.test'])).toEqual(['other@partner.test']);
  });

  it('looks at the subject too', () => {
    expect(findForeignLinks({ subject: 'evil.com', text: '' }, hosts)).toEqual(['evil.com']);
  });
});
