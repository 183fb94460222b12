import { describe, expect, it } from '@jest/globals';
import { zendeskError } from './zendesk-error.ts';

const final = { isRetryable: false, outcome: 'not-processed' };

describe('zendeskError', () => {
  it.each([
    { status: 401, body: { error: "Couldn't authenticate you" }, expected: { code: 'token-invalid', ...final } },
    {
      status: 403,
      body: { error: { title: 'Forbidden', message: 'You do not have access' } },
      expected: { code: 'permission-missing', ...final },
    },
    {
      status: 422,
      body: { error: 'RecordInvalid', description: 'Jane is suspended', details: {} },
      expected: { code: 'RecordInvalid', detail: 'Jane is suspended', ...final },
    },
    { status: 400, body: { error: 'IdempotentRequestError' }, expected: { code: 'IdempotentRequestError', ...final } },
    {
      status: 409,
      body: { error: 'DatabaseConflict' },
      expected: { code: 'DatabaseConflict', isRetryable: true, outcome: 'ambiguous' },
    },
    { status: 409, body: undefined, expected: { code: 'conflict', isRetryable: true } },
    {
      status: 429,
      body: { error: 'APIRateLimitExceeded' },
      expected: { code: 'rate_limited', isRetryable: true, outcome: 'not-processed', retryAfterMs: 93_000 },
    },
    { status: 503, body: undefined, expected: { code: 'unavailable', isRetryable: true, outcome: 'ambiguous' } },
  ])('takes a $status with $body for $expected', ({ status, body, expected }) => {
    const error = zendeskError({ status, body, headers: new Headers({ 'retry-after': '93' }) });
    expect(error).toMatchObject({ vendor: 'zendesk', status, ...expected });
    expect(error.message).not.toContain('Jane');
  });
});
