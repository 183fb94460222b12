import { describe, expect, it } from '@jest/globals';
import { htmlParagraphs } from './html-paragraphs.ts';

describe('htmlParagraphs', () => {
  it('makes a paragraph of each, with its line breaks', () => {
    expect(htmlParagraphs(['One\ntwo', 'Three'])).toBe('<p>One<br>two</p>\n<p>Three</p>');
  });

  it('lets https links be clicked, without the full stop behind them', () => {
    expect(htmlParagraphs(['Read https://example.com/a?b=1&c=2. Then call.'])).toBe(
      '<p>Read <a href="https://example.com/a?b=1&amp;c=2">https://example.com/a?b=1&amp;c=2</a>. Then call.</p>',
    );
  });

  it.each(['<img src=x onerror=alert(1)>', '"><script>', "javascript:alert('x')", '&lt;b&gt;', 'https://a"onclick="x'])(
    'opens no tag and no attribute for %s',
    (attack) => {
      const html = htmlParagraphs([attack]);
      expect(html.replaceAll(/<\/?p>|<br>|<a href="[^"<>]*">|<\/a>/g, '')).not.toMatch(/[<>"]/);
    },
  );
});
