import { describe, expect, it } from '@jest/globals';
import { slackWebhookError } from './slack-webhook-error.ts';

function answered(status: number): Parameters<typeof slackWebhookError>[1] {
  return { response: new Response('', { status }), failure: undefined };
}

function refusal(body: string): Error {
  return Object.assign(new Error('An HTTP protocol error occurred'), { body });
}

describe('slackWebhookError', () => {
  it.each([
    { status: 400, body: 'invalid_payload', code: 'invalid_payload', isRetryable: false },
    { status: 404, body: 'no_service', code: 'no_service', isRetryable: false },
    { status: 410, body: 'channel_is_archived', code: 'channel_is_archived', isRetryable: false },
    { status: 429, body: '', code: 'rate_limited', isRetryable: true },
    { status: 500, body: 'rollup_error', code: 'rollup_error', isRetryable: true },
    { status: 403, body: '<html>Jane</html>', code: 'rejected', isRetryable: false },
  ])('takes $status with "$body" for $code, retryable: $isRetryable', ({ status, body, ...expected }) => {
    const error = slackWebhookError(refusal(body), answered(status));
    expect(error).toMatchObject({ vendor: 'slack', status, ...expected });
  });
});
