import { describe, expect, it } from '@jest/globals';
import { providerErrorFromStatus } from './provider-error-from-status.ts';

describe('providerErrorFromStatus', () => {
  it.each([
    { status: 400, code: 'rejected', isRetryable: false, outcome: 'not-processed' },
    { status: 401, code: 'rejected', isRetryable: false, outcome: 'not-processed' },
    { status: 404, code: 'rejected', isRetryable: false, outcome: 'not-processed' },
    { status: 408, code: 'timeout', isRetryable: true, outcome: 'ambiguous' },
    { status: 422, code: 'rejected', isRetryable: false, outcome: 'not-processed' },
    { status: 425, code: 'too_early', isRetryable: true, outcome: 'not-processed' },
    { status: 429, code: 'rate_limited', isRetryable: true, outcome: 'not-processed' },
    { status: 500, code: 'unavailable', isRetryable: true, outcome: 'ambiguous' },
    { status: 529, code: 'unavailable', isRetryable: true, outcome: 'ambiguous' },
    { status: 302, code: 'unexpected_answer', isRetryable: false, outcome: 'ambiguous' },
  ])('takes $status for $code, $outcome', ({ status, ...expected }) => {
    expect(providerErrorFromStatus({ vendor: 'acme', status })).toMatchObject({ vendor: 'acme', status, ...expected });
  });

  it('keeps the wait that the vendor asks for', () => {
    const headers = new Headers({ 'retry-after': '7' });
    expect(providerErrorFromStatus({ vendor: 'acme', status: 429, headers }).retryAfterMs).toBe(7_000);
  });

  it("lets the vendor's own code speak, and what is known of it", () => {
    const error = providerErrorFromStatus({
      vendor: 'acme',
      status: 429,
      code: 'insufficient_quota',
      isRetryable: false,
    });
    expect(error).toMatchObject({ code: 'insufficient_quota', isRetryable: false, outcome: 'not-processed' });
  });

  it('keeps free text out of code and message', () => {
    const error = providerErrorFromStatus({ vendor: 'acme', status: 400, code: 'no such person: jane@example.com' });
    expect(error.code).toBe('rejected');
    expect(error.message).toBe('acme answered rejected with status 400');
  });
});
