import { describe, expect, it } from '@jest/globals';
import { slackText } from './slack-text.ts';

describe('slackText', () => {
  it.each([
    { text: '<!channel> <@U123>', expected: '&lt;!channel&gt; &lt;@U123&gt;' },
    { text: '<https://evil.example|our site>', expected: '&lt;https://evil.example|our site&gt;' },
    { text: 'R&D &lt;', expected: 'R&amp;D &amp;lt;' },
  ])('makes plain text of $text', ({ text, expected }) => {
    expect(slackText(text)).toBe(expected);
  });
});
