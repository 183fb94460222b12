import { describe, expect, it } from '@jest/globals';
import { hubSpotBatchError, hubSpotError } from './hubspot-error.ts';

function answered(status: number, body: unknown, headers = {}): Error {
  return Object.assign(new Error(`HTTP-Code: ${status} jane@example.com`), { code: status, body, headers });
}

describe('hubSpotError', () => {
  it.each([
    { status: 400, isRetryable: false, outcome: 'not-processed' },
    { status: 409, isRetryable: false, outcome: 'not-processed' },
    { status: 423, isRetryable: true, outcome: 'not-processed' },
    { status: 429, isRetryable: true, outcome: 'not-processed' },
    { status: 477, isRetryable: true, outcome: 'not-processed' },
    { status: 502, isRetryable: true, outcome: 'ambiguous' },
    { status: 524, isRetryable: true, outcome: 'ambiguous' },
  ])('takes $status for retryable: $isRetryable, $outcome', ({ status, ...expected }) => {
    expect(hubSpotError(answered(status, {}))).toMatchObject({ vendor: 'hubspot', status, ...expected });
  });

  it("takes HubSpot's category as the code and its message as the detail", () => {
    const body = { category: 'VALIDATION_ERROR', message: 'jane@example is no e-mail' };
    const error = hubSpotError(answered(400, body));
    expect(error.message).toBe('hubspot answered VALIDATION_ERROR with status 400');
    expect(error.detail).toBe('jane@example is no e-mail');
  });

  it('reads Retry-After where there is one', () => {
    expect(hubSpotError(answered(429, {}, { 'retry-after': '10' })).retryAfterMs).toBe(10_000);
  });

  it('copes with a page where JSON should be', () => {
    expect(hubSpotError(answered(503, '<html></html>'))).toMatchObject({ code: 'unavailable', status: 503 });
  });

  it('looks for the cause of a lost connection', () => {
    const error = new TypeError('fetch failed', { cause: Object.assign(new Error(), { code: 'ECONNRESET' }) });
    expect(hubSpotError(error)).toMatchObject({ code: 'connection_lost', outcome: 'ambiguous' });
  });
});

describe('hubSpotBatchError', () => {
  it.each([
    { category: 'VALIDATION_ERROR', isRetryable: false },
    { category: 'RATE_LIMITS', isRetryable: true },
  ])('takes $category for retryable: $isRetryable', ({ category, isRetryable }) => {
    expect(hubSpotBatchError({ category, message: 'jane@example.com' })).toMatchObject({
      message: `hubspot answered ${category} with status 207`,
      isRetryable,
      outcome: 'not-processed',
    });
  });
});
