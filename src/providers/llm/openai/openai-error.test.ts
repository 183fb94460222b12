import { describe, expect, it } from '@jest/globals';
import { APIConnectionError, APIError } from 'openai';
import { openAiError } from './openai-error.ts';

function answered(status: number, error: object, headers = {}): APIError {
  return APIError.generate(status, { error }, undefined, new Headers(headers));
}

describe('openAiError', () => {
  it.each([
    { status: 429, error: { code: 'rate_limit_exceeded' }, isRetryable: true },
    { status: 429, error: { code: null, type: 'insufficient_quota' }, isRetryable: false },
    { status: 429, error: { code: 'credit_balance_exhausted', type: 'insufficient_quota' }, isRetryable: false },
    { status: 429, error: { code: 'project_spend_limit_exceeded' }, isRetryable: false },
    { status: 409, error: { code: 'conflict' }, isRetryable: true },
    { status: 401, error: { code: 'invalid_api_key' }, isRetryable: false },
    { status: 503, error: { code: 'server_is_overloaded' }, isRetryable: true },
  ])('takes $status $error for retryable: $isRetryable', ({ status, error, isRetryable }) => {
    expect(openAiError(answered(status, error))).toMatchObject({ vendor: 'openai', status, isRetryable });
  });

  it('keeps what was said out of the message', () => {
    const error = openAiError(answered(400, { code: 'invalid_prompt', message: 'About Jane Doe …' }));
    expect(error.message).toBe('openai answered invalid_prompt with status 400');
    expect(error.detail).toContain('Jane Doe');
  });

  it('reads the wait in milliseconds', () => {
    const headers = { 'retry-after-ms': '1500', 'retry-after': '2' };
    expect(openAiError(answered(429, { code: 'slow_down' }, headers)).retryAfterMs).toBe(1_500);
  });

  it('looks for the cause of a lost connection', () => {
    const cause = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
    expect(openAiError(new APIConnectionError({ cause }))).toMatchObject({
      code: 'unreachable',
      outcome: 'not-processed',
    });
  });
});
