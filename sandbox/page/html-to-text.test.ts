import { describe, expect, it } from '@jest/globals';
import { htmlToText } from './html-to-text.ts';

describe('htmlToText', () => {
  it('keeps lines and words, and no tags', () => {
    expect(htmlToText('<p>One<br>two</p><div onclick="x">three</div>')).toBe('One\ntwo\nthree');
  });

  it('reads entities once', () => {
    expect(htmlToText('&lt;b&gt; &amp;lt; &quot;x&quot; &#39;')).toBe(`<b> &lt; "x" '`);
  });
});
