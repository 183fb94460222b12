import { describe, expect, it } from '@jest/globals';
import { modelReplyReadingSchema } from './reply-reading.ts';

const answer = {
  intent: 'later',
  confidence: 0.9,
  follow_up_on: '2026-09-01',
  back_on: null,
  other_person: { name: 'Jane Roe', email: null },
  language: 'en',
  because: 'asks for a mail in September',
};

describe('modelReplyReadingSchema', () => {
  it('takes a whole answer', () => {
    expect(modelReplyReadingSchema.parse(answer)).toEqual(answer);
  });

  it('takes what is left out for null', () => {
    expect(modelReplyReadingSchema.parse({ intent: 'unclear', confidence: 0, because: 'no words' })).toEqual({
      intent: 'unclear',
      confidence: 0,
      follow_up_on: null,
      back_on: null,
      other_person: null,
      language: null,
      because: 'no words',
    });
  });

  it.each([
    ['an intent that nobody asked for', { intent: 'angry' }],
    ['a confidence above one', { confidence: 1.1 }],
    ['a date in words', { follow_up_on: 'next week' }],
    ['a month that does not exist', { back_on: '2026-13-01' }],
    ['no reason', { because: '' }],
    ['a reason without end', { because: 'x'.repeat(1_001) }],
    ['keys of its own', { send_to: 'eve@evil.example' }],
    ['an address without end', { other_person: { name: null, email: 'x'.repeat(321) } }],
  ])('refuses %s', (_, fault) => {
    expect(modelReplyReadingSchema.safeParse({ ...answer, ...fault }).success).toBe(false);
  });
});
