import { expect, it } from '@jest/globals';
import { messageDiff } from './message-diff.ts';

it('tells line by line what changed', () => {
  const draft = { subject: 'Your bill', text: 'Hi Jane,\n\nWe halve it.\n\nAlex' };
  expect(messageDiff(draft, { ...draft, text: 'Hi Jane,\n\nWe may lower it.\n\nAlex' })).toBe(
    [
      '--- draft',
      '+++ edit',
      '@@ -2,6 +2,6 @@',
      ' ',
      ' Hi Jane,',
      ' ',
      '-We halve it.',
      '+We may lower it.',
      ' ',
      ' Alex',
      '',
    ].join('\n'),
  );
});

it('tells of another subject, and of none in an SMS', () => {
  expect(messageDiff({ subject: 'One', text: 'x' }, { subject: 'Two', text: 'x' })).toContain(
    '-Subject: One\n+Subject: Two\n',
  );
  expect(messageDiff({ text: 'One' }, { text: 'Two' })).not.toContain('Subject');
});
