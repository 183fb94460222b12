import { describe, expect, it } from '@jest/globals';
import { mailgunError } from './mailgun-error.ts';

const headers = new Headers();

describe('mailgunError', () => {
  it.each([
    { status: 400, expected: { code: 'rejected', isRetryable: false, outcome: 'not-processed' } },
    { status: 401, expected: { code: 'rejected', isRetryable: false, outcome: 'not-processed' } },
    { status: 402, expected: { code: 'rejected', isRetryable: false, outcome: 'not-processed' } },
    { status: 500, expected: { code: 'unavailable', isRetryable: true, outcome: 'ambiguous' } },
  ])('translates $status', ({ status, expected }) => {
    const error = mailgunError({ status, headers, body: { message: 'jane@example.com is no address' } });
    expect(error).toMatchObject({ ...expected, vendor: 'mailgun', status, detail: 'jane@example.com is no address' });
    expect(error.message).not.toContain('jane');
  });

  it('reads out of the words of a 429 how long to wait', () => {
    const body = { message: 'Too many requests, try again after 8 seconds' };
    expect(mailgunError({ status: 429, headers, body })).toMatchObject({
      code: 'rate_limited',
      outcome: 'not-processed',
      retryAfterMs: 8_000,
    });
  });

  it('keeps an answer that is plain text', () => {
    expect(mailgunError({ status: 401, headers, body: 'Forbidden' }).detail).toBe('Forbidden');
  });
});
