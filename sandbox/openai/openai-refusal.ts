import { Refusal } from '../refusal.ts';

interface OpenAiError {
  readonly message: string;
  readonly type: string;
  readonly code?: string;
}

const errors: Readonly<Record<number, OpenAiError>> = {
  401: {
    message: 'Incorrect API key provided. You can find your API key at https://platform.openai.com/account/api-keys.',
    type: 'invalid_request_error',
    code: 'invalid_api_key',
  },
  404: { message: 'Unknown request URL.', type: 'invalid_request_error', code: 'unknown_url' },
  429: { message: 'Rate limit reached for requests.', type: 'requests', code: 'rate_limit_exceeded' },
  503: {
    message: 'Our servers are currently overloaded. Please try again later.',
    type: 'service_unavailable_error',
    code: 'server_is_overloaded',
  },
};

/** Words an error as OpenAI does (https://platform.openai.com/docs/guides/error-codes). */
export function openAiRefusal(status: number, message?: string): Refusal {
  const { type, code, ...error } =
    errors[status] ??
    (status >= 500
      ? { message: 'The server had an error while processing your request.', type: 'server_error' }
      : { message: 'Your request was malformed.', type: 'invalid_request_error' });
  return new Refusal({
    status,
    body: { error: { message: message ?? error.message, type, param: null, code: code ?? null } },
  });
}
