import { randomUUID } from 'node:crypto';
import { Refusal } from '../refusal.ts';

interface AnthropicError {
  readonly type: string;
  readonly message: string;
}

const errors: Readonly<Record<number, AnthropicError>> = {
  401: { type: 'authentication_error', message: 'invalid x-api-key' },
  404: { type: 'not_found_error', message: 'Not found' },
  429: {
    type: 'rate_limit_error',
    message: 'This request would exceed the rate limit for your organization.',
  },
  529: { type: 'overloaded_error', message: 'Overloaded' },
};

/** Words an error as Anthropic does (https://platform.claude.com/docs/en/api/errors). */
export function anthropicRefusal(status: number, message?: string): Refusal {
  const error =
    errors[status] ??
    (status >= 500
      ? { type: 'api_error', message: 'Internal server error' }
      : { type: 'invalid_request_error', message: 'Invalid request' });
  return new Refusal({
    status,
    body: {
      type: 'error',
      error: { type: error.type, message: message ?? error.message },
      request_id: `req_${randomUUID().replaceAll('-', '')}`,
    },
  });
}
