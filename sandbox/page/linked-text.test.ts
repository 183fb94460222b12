import { describe, expect, it } from '@jest/globals';
import { linkedText } from './linked-text.ts';

const link = (url: string): string => `<a href="${url}" target="_blank" rel="noopener noreferrer">${url}</a>`;

describe('linkedText', () => {
  it('links web addresses without the punctuation after them', () => {
    const { markup } = linkedText('See https://a.example/x?y=1#z, (http://b.example/c). End');
    expect(markup).toBe(`See ${link('https://a.example/x?y=1#z')}, (${link('http://b.example/c')}). End`);
  });

  it('escapes everything, addresses included', () => {
    expect(linkedText('<b> https://a.example/?x=1&y="><script>').markup).toBe(
      `&lt;b&gt; ${link('https://a.example/?x=1&amp;y=')}&quot;&gt;&lt;script&gt;`,
    );
    expect(linkedText('javascript:alert(1)').markup).toBe('javascript:alert(1)');
  });
});
