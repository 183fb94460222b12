import { describe, expect, it } from '@jest/globals';
import { postmarkError } from './postmark-error.ts';

function sdkError(code: number): Error {
  return Object.assign(new Error('You tried to send to jane@example.com'), { name: 'PostmarkError', code });
}

function answered(status: number, headers = {}): Parameters<typeof postmarkError>[1] {
  return { fetch, response: new Response('', { status, headers }), failure: undefined };
}

describe('postmarkError', () => {
  it.each([
    { status: 422, code: 406, expected: { code: '406', isRetryable: false, outcome: 'not-processed' } },
    { status: 422, code: 300, expected: { code: '300', isRetryable: false, outcome: 'not-processed' } },
    { status: 401, code: 10, expected: { code: '10', isRetryable: false, outcome: 'not-processed' } },
    { status: 429, code: 429, expected: { code: '429', isRetryable: true, outcome: 'not-processed' } },
    { status: 500, code: 0, expected: { code: 'unavailable', isRetryable: true, outcome: 'ambiguous' } },
  ])('translates $status with code $code', ({ status, code, expected }) => {
    const error = postmarkError(sdkError(code), answered(status));
    expect(error).toMatchObject({ ...expected, vendor: 'postmark', status });
    expect(error.message).not.toContain('jane');
    expect(error.detail).toContain('jane');
  });

  it('reads Retry-After off the watched answer', () => {
    expect(postmarkError(sdkError(0), answered(429, { 'retry-after': '4' })).retryAfterMs).toBe(4_000);
  });

  it("finds the cause that the SDK's error lost", () => {
    const failure = new TypeError('fetch failed', { cause: Object.assign(new Error(), { code: 'ECONNREFUSED' }) });
    const error = postmarkError(sdkError(0), { fetch, response: undefined, failure });
    expect(error).toMatchObject({ code: 'unreachable', outcome: 'not-processed', cause: failure });
  });

  it('does not know what happened when a 200 cannot be read', () => {
    expect(postmarkError(new SyntaxError('Unexpected end'), answered(200))).toMatchObject({
      code: 'unexpected',
      outcome: 'ambiguous',
    });
  });
});
