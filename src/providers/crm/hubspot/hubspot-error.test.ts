import { describe, expect, it } from '@jest/globals';
import { hubSpotBatchError, hubSpotError, hubSpotErrorFromResponse } from './hubspot-error.ts';

describe('hubSpotErrorFromResponse', () => {
  it.each([
    { status: 400, isRetryable: false, outcome: 'not-processed' },
    { status: 409, isRetryable: false, outcome: 'not-processed' },
    { status: 423, isRetryable: true, outcome: 'not-processed' },
    { status: 429, isRetryable: true, outcome: 'not-processed' },
    { status: 477, isRetryable: true, outcome: 'not-processed' },
    { status: 502, isRetryable: true, outcome: 'ambiguous' },
    { status: 524, isRetryable: true, outcome: 'ambiguous' },
  ])('takes $status for retryable: $isRetryable, $outcome', ({ status, ...expected }) => {
    const error = hubSpotErrorFromResponse({ status, headers: {}, text: '' });
    expect(error).toMatchObject({ vendor: 'hubspot', status, ...expected });
  });

  it("takes HubSpot's category as the code and its message as the detail", () => {
    const text = JSON.stringify({ category: 'VALIDATION_ERROR', message: 'jane@example is no e-mail' });
    const error = hubSpotErrorFromResponse({ status: 400, headers: {}, text });
    expect(error.message).toBe('hubspot answered VALIDATION_ERROR with status 400');
    expect(error.detail).toBe('jane@example is no e-mail');
  });

  it.each([
    { policyName: 'SECONDLY', retryAfterMs: 1_000 },
    { policyName: 'TEN_SECONDLY_ROLLING', retryAfterMs: 10_000 },
    { policyName: 'DAILY', retryAfterMs: 900_000 },
    { policyName: 'NEW', retryAfterMs: undefined },
  ])('waits for the limit $policyName as long as it takes', ({ policyName, retryAfterMs }) => {
    const text = JSON.stringify({ policyName, errorType: 'RATE_LIMIT' });
    expect(hubSpotErrorFromResponse({ status: 429, headers: {}, text })).toMatchObject({ retryAfterMs });
  });

  it('copes with a page where JSON should be, and reads Retry-After', () => {
    const response = { status: 429, headers: { 'retry-after': '10' }, text: '<html></html>' };
    expect(hubSpotErrorFromResponse(response)).toMatchObject({ code: 'rate_limited', retryAfterMs: 10_000 });
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

  it('does not know what was done when there is neither a result nor an error', () => {
    expect(hubSpotBatchError(undefined)).toMatchObject({ code: 'unexpected_answer', outcome: 'ambiguous' });
  });
});

describe('hubSpotError', () => {
  it('looks for the cause of a lost connection', () => {
    const error = new TypeError('fetch failed', { cause: Object.assign(new Error(), { code: 'ECONNRESET' }) });
    expect(hubSpotError(error)).toMatchObject({ code: 'connection_lost', outcome: 'ambiguous' });
  });
});
