import { describe, expect, it } from '@jest/globals';
import { sendGridError } from './sendgrid-error.ts';

const nowMs = Date.parse('2026-03-02T10:00:00Z');

function refusal(code: number, headers = {}, body: unknown = ''): unknown {
  return Object.assign(new Error('Refused'), { code, response: { headers, body } });
}

describe('sendGridError', () => {
  it.each([
    { status: 400, expected: { code: 'rejected', isRetryable: false, outcome: 'not-processed' } },
    { status: 401, expected: { code: 'rejected', isRetryable: false, outcome: 'not-processed' } },
    { status: 413, expected: { code: 'rejected', isRetryable: false, outcome: 'not-processed' } },
    { status: 429, expected: { code: 'rate_limited', isRetryable: true, outcome: 'not-processed' } },
    { status: 500, expected: { code: 'unavailable', isRetryable: true, outcome: 'ambiguous' } },
  ])('translates $status', ({ status, expected }) => {
    expect(sendGridError(refusal(status))).toMatchObject({ ...expected, vendor: 'sendgrid', status });
  });

  it('waits until the rate limit is reset', () => {
    const headers = { 'x-ratelimit-reset': String(nowMs / 1_000 + 12) };
    expect(sendGridError(refusal(429, headers), nowMs).retryAfterMs).toBe(12_000);
    expect(sendGridError(refusal(429, { ...headers, 'retry-after': '3' }), nowMs).retryAfterMs).toBe(3_000);
  });

  it('keeps what SendGrid said out of the message', () => {
    const body = { errors: [{ message: 'jane@example.com is no address', field: 'to', help: null }] };
    const error = sendGridError(refusal(400, {}, body));
    expect(error.message).not.toContain('jane');
    expect(error.detail).toBe('to: jane@example.com is no address');
  });

  it('keeps nothing of a request that had no answer', () => {
    const lost = Object.assign(new Error('socket hang up'), {
      code: 'ECONNRESET',
      config: { headers: { Authorization: 'Bearer SG.key' } },
    });
    const error = sendGridError(lost);
    expect(error).toMatchObject({ code: 'connection_lost', outcome: 'ambiguous' });
    expect(error.cause).not.toHaveProperty('config');
  });
});
