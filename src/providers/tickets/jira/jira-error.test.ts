import { describe, expect, it } from '@jest/globals';
import { jiraError } from './jira-error.ts';

const final = { isRetryable: false, outcome: 'not-processed' };

describe('jiraError', () => {
  it.each([
    { status: 401, body: undefined, expected: { code: 'token-invalid', ...final } },
    {
      status: 403,
      body: { errorMessages: ['Forbidden'], errors: {} },
      expected: { code: 'permission-missing', ...final },
    },
    {
      status: 400,
      body: { errorMessages: [], errors: { priority: "Field 'priority' cannot be set." } },
      expected: { code: 'rejected.priority', detail: "Field 'priority' cannot be set.", ...final },
    },
    { status: 400, body: { errorMessages: ['Jane'] }, expected: { code: 'rejected', detail: 'Jane', ...final } },
    { status: 429, body: undefined, expected: { code: 'rate_limited', isRetryable: true, outcome: 'not-processed' } },
    { status: 500, body: undefined, expected: { code: 'unavailable', isRetryable: true, outcome: 'ambiguous' } },
  ])('takes a $status with $body for $expected', ({ status, body, expected }) => {
    const error = jiraError({ status, body, headers: new Headers() });
    expect(error).toMatchObject({ vendor: 'jira', status, ...expected });
    expect(error.message).not.toContain('Jane');
  });

  it('reads when a limit resets where no wait is told', () => {
    const inAnHour = new Date(Date.now() + 3_600_000).toISOString();
    const headers = new Headers({ 'x-ratelimit-reset': inAnHour });
    const { retryAfterMs = 0 } = jiraError({ status: 429, body: undefined, headers });
    expect(retryAfterMs).toBeGreaterThan(3_500_000);
    headers.set('retry-after', '7');
    expect(jiraError({ status: 429, body: undefined, headers })).toMatchObject({ retryAfterMs: 7_000 });
  });
});
