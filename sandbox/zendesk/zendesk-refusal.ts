import { Refusal } from '../refusal.ts';

/** Words a refusal as Zendesk does (https://developer.zendesk.com/api-reference/introduction/requests/#response-format). */
export function zendeskRefusal(status: number, error: string, description: string): Refusal {
  return new Refusal({ status, body: { error, description } });
}

/** Refuses a record whose field is wrong. */
export function invalidRecordRefusal(field: string, description: string): Refusal {
  return new Refusal({
    status: 422,
    body: {
      error: 'RecordInvalid',
      description: 'Record validation errors',
      details: { [field]: [{ description }] },
    },
  });
}

/** Refuses a request above the limit (https://developer.zendesk.com/api-reference/introduction/rate-limits/). */
export function rateLimitRefusal(waitMs: number): Refusal {
  return new Refusal({
    status: 429,
    headers: { 'Retry-After': String(Math.ceil(waitMs / 1_000)) },
    body: {
      error: 'APIRateLimitExceeded',
      description: 'Number of allowed API requests per minute exceeded',
    },
  });
}

const errors: Readonly<Record<number, readonly [error: string, description: string]>> = {
  403: ['Forbidden', 'You do not have access to this page.'],
  404: ['RecordNotFound', 'Not found'],
  409: ['DatabaseConflict', 'The resource was changed by another request'],
  503: ['ServiceUnavailable', 'Zendesk is temporarily unavailable'],
};

/** Words an error by its HTTP status. */
export function zendeskStatusRefusal(status: number): Refusal {
  if (status === 401) return new Refusal({ status, body: { error: "Couldn't authenticate you" } });
  if (status === 429) return rateLimitRefusal(1_000);
  const [error, description] =
    errors[status] ??
    (status >= 500
      ? ['InternalServerError', 'An unexpected error occurred']
      : ['InvalidRequest', 'The request could not be processed']);
  return zendeskRefusal(status, error, description);
}
