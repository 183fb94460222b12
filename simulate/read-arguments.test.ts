import { describe, expect, it } from '@jest/globals';
import { readArguments } from './read-arguments.ts';

describe('readArguments', () => {
  it('reads a simulation', () => {
    const words = ['lead.json', '--at', '2026-11-24T10:00Z', '--reply-after', '2d', '--judgement', '{"intent":"SPAM"}'];
    expect(readArguments(words)).toMatchObject({
      command: 'lead',
      file: 'lead.json',
      at: new Date('2026-11-24T10:00:00Z'),
      'reply-after': 2 * 86_400_000,
      judgement: { intent: 'SPAM', score: 50 },
      json: false,
    });
  });

  it('reads a comparison', () => {
    expect(
      readArguments(['--submissions', 'last-30-days', '--against', '/other', '--judge', 'recorded']),
    ).toMatchObject({
      command: 'compare',
      submissions: 30,
      against: '/other',
      judge: 'recorded',
    });
  });

  it('reads a template to be tried', () => {
    const words = ['--template', 'content-welcome', '--lead', 'lead.json', '--send-to', 'me@example.com'];
    expect(readArguments(words)).toMatchObject({ command: 'template', 'send-to': 'me@example.com' });
  });

  it('shows how it is used when nothing is asked', () => {
    expect(readArguments([])).toEqual({ command: 'help' });
  });

  it.each([
    [['lead.json', '--at', 'tomorrow'], '--at: write a moment such as 2026-11-24T10:00Z'],
    [['lead.json', '--reply-after', '2 days'], '--reply-after: write a duration such as 5m, 12h or 2d'],
    [['lead.json', '--judgement', 'hot'], '--judgement: write JSON'],
    [['lead.json', 'other.json'], 'One lead at a time'],
    [['lead.json', '--unknown'], 'Unknown option'],
    [['--submissions', 'lately', '--against', '/other'], '--submissions: write for example last-30-days'],
    [['--submissions', 'last-30-days'], '--against: '],
    [['--submissions', 'last-30-days', '--against', '/other', '--judge', 'me'], '--judge: write rules or recorded'],
    [['--json'], 'the lead’s file: '],
  ])('says what is wrong with %j', (words, message) => {
    expect(() => readArguments(words)).toThrow(message);
  });
});
