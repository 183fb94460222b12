import { Refusal } from '../refusal.ts';

/** Words a refusal as Jira does: sentences on the whole, or by field (https://developer.atlassian.com/cloud/jira/platform/rest/v3/intro/#status-codes). */
export function jiraRefusal(
  status: number,
  messages: readonly string[],
  errors: Readonly<Record<string, string>> = {},
): Refusal {
  return new Refusal({ status, body: { errorMessages: messages, errors } });
}

/** Refuses a request above the limit (https://developer.atlassian.com/cloud/jira/platform/rate-limiting/). */
export function rateLimitRefusal(waitMs: number): Refusal {
  const waitSeconds = Math.ceil(waitMs / 1_000);
  return new Refusal({
    status: 429,
    headers: {
      'Retry-After': String(waitSeconds),
      'X-RateLimit-Reset': new Date(Date.now() + waitSeconds * 1_000).toISOString(),
      'RateLimit-Reason': 'jira-burst-based',
    },
    body: { errorMessages: ['Rate limit exceeded.'], errors: {} },
  });
}

const messages: Readonly<Record<number, string>> = {
  401: 'Client must be authenticated to access this resource.',
  403: 'You do not have permission to perform this operation.',
  404: 'Not Found',
  503: 'Service Unavailable',
};

/** Words an error by its HTTP status. */
export function jiraStatusRefusal(status: number): Refusal {
  if (status === 429) return rateLimitRefusal(1_000);
  return jiraRefusal(status, [
    messages[status] ?? (status >= 500 ? 'Internal server error' : 'There was an error parsing JSON.'),
  ]);
}
