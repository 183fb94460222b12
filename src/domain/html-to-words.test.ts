import { describe, expect, it } from '@jest/globals';
import { htmlToWords } from './html-to-words.ts';

describe('htmlToWords', () => {
  it.each([
    ['<p>One</p><p>two</p>', ' One  two '],
    ['guar<b>an</b>teed', 'guaranteed'],
    ['guar\u00ADan\u200Bteed', 'guaranteed'],
    ['A &amp; B &#39;C&#x27; &nbsp;D &unknown;', "A & B 'C'  D &unknown;"],
    ['a<style>p{}</style >b<script>x</script>c', 'a b c'],
    ['<!-- note -->5 < 6', ' 5 < 6'],
    ['&#9999999;', '&#9999999;'],
  ])('reads %s', (html, words) => {
    expect(htmlToWords(html).replaceAll('\u00A0', ' ')).toBe(words);
  });
});
