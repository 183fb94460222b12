import { describe, expect, it } from '@jest/globals';
import { APIConnectionError, APIError } from '@anthropic-ai/sdk';
import { anthropicError } from './anthropic-error.ts';

function answered(status: number, error: object, headers = {}): APIError {
  return APIError.generate(status, { type: 'error', error }, undefined, new Headers(headers));
}

const outOfMoney = {
  type: 'rate_limit_error',
  details: { error_visibility: 'user_facing', error_code: 'enforced_spend_limit_reached' },
};

describe('anthropicError', () => {
  it.each([
    { status: 429, error: { type: 'rate_limit_error' }, code: 'rate_limit_error', isRetryable: true },
    { status: 429, error: outOfMoney, code: 'enforced_spend_limit_reached', isRetryable: false },
    { status: 529, error: { type: 'overloaded_error' }, code: 'overloaded_error', isRetryable: true },
    { status: 500, error: { type: 'api_error' }, code: 'api_error', isRetryable: true },
    { status: 409, error: { type: 'conflict_error' }, code: 'conflict_error', isRetryable: true },
    { status: 400, error: { type: 'invalid_request_error' }, code: 'invalid_request_error', isRetryable: false },
    { status: 402, error: { type: 'billing_error' }, code: 'billing_error', isRetryable: false },
    { status: 404, error: { type: 'not_found_error' }, code: 'not_found_error', isRetryable: false },
  ])('takes $status $code for retryable: $isRetryable', ({ status, error, code, isRetryable }) => {
    expect(anthropicError(answered(status, error))).toMatchObject({ vendor: 'anthropic', status, code, isRetryable });
  });

  it('keeps what was said out of the message', () => {
    const error = anthropicError(answered(400, { type: 'invalid_request_error', message: 'About Jane Doe …' }));
    expect(error.message).toBe('anthropic answered invalid_request_error with status 400');
    expect(error.detail).toContain('Jane Doe');
  });

  it('reads the wait in seconds', () => {
    const error = anthropicError(answered(429, { type: 'rate_limit_error' }, { 'retry-after': '2' }));
    expect(error.retryAfterMs).toBe(2_000);
  });

  it('looks for the cause of a lost connection', () => {
    const cause = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
    expect(anthropicError(new APIConnectionError({ cause }))).toMatchObject({
      code: 'unreachable',
      outcome: 'not-processed',
    });
  });
});
