import { describe, expect, it } from '@jest/globals';
import { readHtml } from './read-html.ts';

describe('readHtml', () => {
  it.each([
    ['<p>One</p><p>two</p>', ' One  two '],
    ['guar<b>an</b>teed', 'guaranteed'],
    ['A &amp; B &#39;C&#x27; &unknown;', "A & B 'C' &unknown;"],
    ['a<script>x</script>b', 'a  b'],
    ['<!-- note -->5 < 6', '5 < 6'],
  ])('reads the words of %s', (html, words) => {
    expect(readHtml(html).words).toBe(words);
  });

  it.each([
    '<p>Hi <b>you</b>,<br>see <a href="https://example.com" style="color:#333">here</a></p>',
    '<p>One<p>two<ul><li>three<li>four</ul>',
    '<p style="color:#666;font-size:12px;margin:0">small</p>',
    '<table><tr><td>cell<td>cell</table>',
  ])('finds no fault with %s', (html) => {
    expect(readHtml(html).faults).toEqual([]);
  });

  it.each([
    ['<script>x()</script>', '<script>'],
    ['<SCRIPT src=x></SCRIPT>', '<script>'],
    ['<iframe src="https://example.com"></iframe>', '<iframe>'],
    ['<form action="https://example.com"></form>', '<form>'],
    ['<meta http-equiv="refresh" content="0;url=https://evil.test">', '<meta>'],
    ['<p onclick="x()">a</p>', 'onclick'],
    ['<p ONMOUSEOVER=x>a</p>', 'onmouseover'],
    ['<img src="https://example.com/p.gif">', 'image'],
    ['<img src="//example.com/p.gif">', 'image'],
    ['<p><b>open</p>', 'close <b>'],
    ['<div>open', 'close <div>'],
    ['<p style="width:expression(alert(1))">a</p>', 'runs a program'],
    ['<p style="width:exp/**/ression(alert(1))">a</p>', 'runs a program'],
    ['<p style="background:url(https://evil.test/x)">a</p>', 'loads something'],
    ['<p style="background:\\75rl(https://evil.test/x)">a</p>', 'loads something'],
    ['<p style="display: none">a</p>', 'hides words'],
  ])('finds fault with %s', (html, fault) => {
    expect(readHtml(html).faults).toEqual([expect.stringContaining(fault)]);
  });

  it('gathers links from every attribute that fetches or opens', () => {
    const html =
      '<a href=" https://a.test ">x</a><img src="https://b.test" srcset="https://c.test 1x, https://d.test 2x">';
    expect(readHtml(html).links).toEqual(['https://a.test', 'https://b.test', 'https://c.test', 'https://d.test']);
  });
});
