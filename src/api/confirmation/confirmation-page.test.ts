import { expect, it } from '@jest/globals';
import { confirmationPage, type ConfirmationPageState } from './confirmation-page.ts';

const states: readonly ConfirmationPageState[] = ['asks', 'confirmed', 'unknown'];

it.each(states)('loads nothing from anywhere, and has one heading and one main part: %s', (state) => {
  const page = confirmationPage(state, 'Northbeam Cloud');
  expect(page).not.toMatch(/src=|url\(|https?:|<link|<script|style="/);
  expect(page.match(/<h1>/g)).toHaveLength(1);
  expect(page).toMatch(/<html lang="en">[\s\S]*<main>/);
  expect(page).toContain('Northbeam Cloud');
});

it('asks by a button that posts', () => {
  expect(confirmationPage('asks', 'x')).toMatch(/<form method="post"><button type="submit">[^<]+<\/button><\/form>/);
  for (const state of ['confirmed', 'unknown'] as const) expect(confirmationPage(state, 'x')).not.toContain('<form');
});

it('escapes the brand', () => {
  const page = confirmationPage('asks', `A & B <script>"'`);
  expect(page).toContain('A &#38; B &#60;script&#62;&#34;&#39;');
  expect(page).not.toContain('<script>');
});
