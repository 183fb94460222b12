import { describe, expect, it } from '@jest/globals';
import { graphError } from './graph-error.ts';

const told = (error: object, status = 400, headers: Record<string, string> = {}): ReturnType<typeof graphError> =>
  graphError({ status, headers: new Headers(headers), text: JSON.stringify({ error }) });

describe('graphError', () => {
  it.each([
    { error: { code: 190, error_subcode: 463 }, code: 'token-invalid', isRetryable: false, outcome: 'not-processed' },
    { error: { code: 102 }, code: 'token-invalid', isRetryable: false, outcome: 'not-processed' },
    { error: { code: 10 }, code: 'permission-missing', isRetryable: false, outcome: 'not-processed' },
    { error: { code: 200 }, code: 'permission-missing', isRetryable: false, outcome: 'not-processed' },
    { error: { code: 278 }, code: 'permission-missing', isRetryable: false, outcome: 'not-processed' },
    { error: { code: 4 }, code: 'rate_limited', isRetryable: true, outcome: 'not-processed' },
    { error: { code: 17 }, code: 'rate_limited', isRetryable: true, outcome: 'not-processed' },
    { error: { code: 32 }, code: 'rate_limited', isRetryable: true, outcome: 'not-processed' },
    { error: { code: 613 }, code: 'rate_limited', isRetryable: true, outcome: 'not-processed' },
    { error: { code: 80005 }, code: 'rate_limited', isRetryable: true, outcome: 'not-processed' },
    { error: { code: 1 }, code: 'unavailable', isRetryable: true, outcome: 'ambiguous' },
    { error: { code: 2 }, code: 'unavailable', isRetryable: true, outcome: 'ambiguous' },
    { error: { code: 9999, is_transient: true }, code: 'unavailable', isRetryable: true, outcome: 'ambiguous' },
    { error: { code: 100, error_subcode: 33 }, code: 'unknown-object', isRetryable: false, outcome: 'not-processed' },
    { error: { code: 100 }, code: 'rejected', isRetryable: false, outcome: 'not-processed' },
  ])('takes $error, with a 400, for $code', ({ error, ...expected }) => {
    expect(told(error)).toMatchObject({ vendor: 'facebook', status: 400, ...expected });
  });

  it('keeps what Facebook says out of the message', () => {
    const error = told({ code: 190, message: 'Token of jane@example.com expired' });
    expect(error.message).toBe('facebook answered token-invalid with status 400');
    expect(error.detail).toBe('Token of jane@example.com expired');
  });

  it('goes by the status where a page stands in place of JSON', () => {
    const response = { status: 502, headers: new Headers(), text: '<html></html>' };
    expect(graphError(response)).toMatchObject({ code: 'unavailable', isRetryable: true });
  });

  it('waits as long as Facebook says in its own header', () => {
    const usage = { '1': [{ type: 'leadgen', estimated_time_to_regain_access: 19 }, { type: 'pages' }] };
    const headers = { 'x-business-use-case-usage': JSON.stringify(usage) };
    expect(told({ code: 80005 }, 400, headers).retryAfterMs).toBe(19 * 60_000);
    expect(told({ code: 2 }, 500, headers).retryAfterMs).toBeUndefined();
  });

  it.each(['nonsense', '[]', '{"1":[{"estimated_time_to_regain_access":"soon"}]}', '{"1":[]}'])(
    'does not mind the header %s',
    (usage) => {
      const headers = { 'x-business-use-case-usage': usage };
      expect(told({ code: 4 }, 400, headers)).toMatchObject({ isRetryable: true, retryAfterMs: undefined });
    },
  );
});
