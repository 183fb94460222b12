import { describe, expect, it } from '@jest/globals';
import { ticketWords } from './ticket-words.ts';

describe('ticketWords', () => {
  it('cuts what is too long, the contact never', () => {
    const { subject, body } = ticketWords({
      subject: 'a'.repeat(252) + '🙂 and more',
      body: 'b'.repeat(40_000),
      requester: { email: 'jane@example.com' },
    });
    expect(subject).toBe(`${'a'.repeat(252)}…`);
    expect(body).toMatch(/^b{29999}…\n\nFrom jane@example\.com$/);
  });

  it('is the contact alone where there are no words', () => {
    expect(ticketWords({ subject: '', body: ' ', requester: { name: 'Jane', email: '' } })).toEqual({
      subject: 'Support request',
      body: 'From Jane',
    });
  });
});
