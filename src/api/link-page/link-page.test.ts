import { createHash } from 'node:crypto';
import { expect, it } from '@jest/globals';
import { linkPage, linkPageHeaders } from './link-page.ts';

it('allows its own style by its hash, and nothing else', () => {
  const page = linkPage({ title: 'x', brandName: 'y', body: '' });
  const [, style = ''] = /<style>([\s\S]*)<\/style>/.exec(page) ?? [];
  const policy = linkPageHeaders['Content-Security-Policy'];
  expect(policy).toContain(`'sha256-${createHash('sha256').update(style).digest('base64')}'`);
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('unsafe');
});

it('escapes title and brand', () => {
  const page = linkPage({ title: '<b>', brandName: `A & B <script>"'`, body: '' });
  expect(page).toContain('A &#38; B &#60;script&#62;&#34;&#39;');
  expect(page).toContain('<h1>&#60;b&#62;</h1>');
});
