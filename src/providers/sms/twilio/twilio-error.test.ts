import { inspect } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { twilioError, twilioErrorFromResponse } from './twilio-error.ts';

describe('twilioErrorFromResponse', () => {
  it.each([
    { statusCode: 400, code: 21211, isRetryable: false, outcome: 'not-processed' },
    { statusCode: 400, code: 21610, isRetryable: false, outcome: 'not-processed' },
    { statusCode: 400, code: 21614, isRetryable: false, outcome: 'not-processed' },
    { statusCode: 403, code: 21408, isRetryable: false, outcome: 'not-processed' },
    { statusCode: 400, code: 21215, isRetryable: false, outcome: 'not-processed' },
    { statusCode: 400, code: 21217, isRetryable: false, outcome: 'not-processed' },
    { statusCode: 503, code: 13227, isRetryable: false, outcome: 'not-processed' },
    { statusCode: 403, code: 10004, isRetryable: true, outcome: 'not-processed' },
    { statusCode: 429, code: 20429, isRetryable: true, outcome: 'not-processed' },
    { statusCode: 503, code: 20429, isRetryable: true, outcome: 'not-processed' },
    { statusCode: 400, code: 21611, isRetryable: true, outcome: 'not-processed' },
    { statusCode: 400, code: 21612, isRetryable: false, outcome: 'not-processed' },
    { statusCode: 401, code: 20003, isRetryable: false, outcome: 'not-processed' },
    { statusCode: 500, code: 20500, isRetryable: true, outcome: 'ambiguous' },
  ])('translates $statusCode with code $code', ({ statusCode, code, ...expected }) => {
    const body = { code, message: "The 'To' number +15551234567 is not valid", status: statusCode };
    const error = twilioErrorFromResponse({ statusCode, body, headers: {} });
    expect(error).toMatchObject({ vendor: 'twilio', status: statusCode, code: String(code), ...expected });
    expect(error.message).not.toContain('+15551234567');
    expect(error.detail).toContain('+15551234567');
  });

  it('copes with a page where JSON should be, and reads Retry-After', () => {
    const response = { statusCode: 429, body: '<html></html>', headers: { 'retry-after': '2', vary: undefined } };
    expect(twilioErrorFromResponse(response)).toMatchObject({ code: 'rate_limited', retryAfterMs: 2_000 });
  });
});

describe('twilioError', () => {
  const config = { headers: { Authorization: 'Basic c2VjcmV0' }, data: 'To=%2B15551234567' };

  it('keeps the reason of a lost connection, not the request that hangs on it', () => {
    const cause = Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });
    const error = twilioError(Object.assign(new Error('socket hang up', { cause }), { config, code: 'ECONNRESET' }));
    expect(error).toMatchObject({ code: 'connection_lost', outcome: 'ambiguous', cause });
  });

  it('keeps no credentials after a time-out either', () => {
    const error = twilioError(
      Object.assign(new Error('timeout of 20000ms exceeded'), { config, code: 'ECONNABORTED' }),
    );
    expect(error).toMatchObject({ code: 'timeout', outcome: 'ambiguous' });
    expect(inspect(error, { depth: 9 })).not.toMatch(/c2VjcmV0|15551234567/);
  });
});
