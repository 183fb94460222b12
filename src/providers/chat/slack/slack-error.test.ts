import { describe, expect, it } from '@jest/globals';
import { slackError } from './slack-error.ts';

function refusal(error: string): Error {
  return Object.assign(new Error(`An API error occurred: ${error}`), { data: { ok: false, error } });
}

function answered(status: number, headers = {}): Parameters<typeof slackError>[1] {
  return { fetch, response: new Response('', { status, headers }), failure: undefined };
}

describe('slackError', () => {
  it.each([
    { code: 'channel_not_found', isRetryable: false, outcome: 'not-processed' },
    { code: 'not_in_channel', isRetryable: false, outcome: 'not-processed' },
    { code: 'invalid_auth', isRetryable: false, outcome: 'not-processed' },
    { code: 'ratelimited', isRetryable: true, outcome: 'not-processed' },
    { code: 'internal_error', isRetryable: true, outcome: 'ambiguous' },
    { code: 'fatal_error', isRetryable: true, outcome: 'ambiguous' },
  ])('takes ok: false with $code for retryable: $isRetryable, $outcome', ({ code, ...expected }) => {
    expect(slackError(refusal(code), answered(200))).toMatchObject({ vendor: 'slack', code, ...expected });
  });

  it('knows a rate limit by its status, whatever the SDK makes of it', () => {
    expect(slackError(new Error('Retry header'), answered(429, { 'retry-after': '30' }))).toMatchObject({
      code: 'rate_limited',
      outcome: 'not-processed',
      retryAfterMs: 30_000,
    });
    expect(slackError(new Error('Retry header'), answered(429))).toMatchObject({ isRetryable: true });
  });

  it('does not take a page for a code', () => {
    const error = slackError(refusal('<html>Jane</html>'), answered(200));
    expect(error).toMatchObject({ code: 'unexpected', isRetryable: true, outcome: 'ambiguous' });
    expect(error.message).toBe('slack answered unexpected');
  });

  it('looks for the cause of a lost connection', () => {
    const failure = new TypeError('fetch failed', { cause: Object.assign(new Error(), { code: 'ECONNREFUSED' }) });
    expect(slackError(new Error('A request error occurred'), { fetch, response: undefined, failure })).toMatchObject({
      code: 'unreachable',
      outcome: 'not-processed',
    });
  });
});
