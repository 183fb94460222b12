import { expect, it } from '@jest/globals';
import { feedbackUrl } from './feedback-url.ts';

it.each(['https://leads.example', 'https://leads.example/'])('stands below the public address %s', (publicUrl) => {
  expect(feedbackUrl(publicUrl, 'abc')).toBe('https://leads.example/feedback/abc');
});
