import { z } from 'zod';
import { providerErrorFromStatus } from '../../provider-error-from-status.ts';
import type { ProviderError } from '../../provider-error.ts';
import type { DeskRefusal } from '../call-desk.ts';

/** Jira's errors: sentences on the whole, and sentences by field. */
const errorBodySchema = z.object({
  errorMessages: z.array(z.string()).default([]),
  errors: z.record(z.string(), z.string()).default({}),
});

/**
 * Translates a refusal. Jira has no codes; where it blames a field, the field's name says enough to mend a screen or a
 * setting (https://developer.atlassian.com/cloud/jira/platform/rest/v3/intro/#status-codes).
 */
export function jiraError({ status, headers, body }: DeskRefusal): ProviderError {
  const told = errorBodySchema.safeParse(body).data;
  return providerErrorFromStatus({
    vendor: 'jira',
    status,
    headers: withRetryAfter(headers),
    code: codeOf(status, Object.keys(told?.errors ?? {})[0]),
    detail: told && [...told.errorMessages, ...Object.values(told.errors)].join(' '),
  });
}

function codeOf(status: number, field: string | undefined): string | undefined {
  if (status === 401) return 'token-invalid';
  if (status === 403) return 'permission-missing';
  return status === 400 && field !== undefined ? `rejected.${field}` : undefined;
}

/** Some 429 tell only when the limit resets (https://developer.atlassian.com/cloud/jira/platform/rate-limiting/). */
function withRetryAfter(headers: Headers): Headers {
  const resetAt = headers.get('x-ratelimit-reset');
  if (headers.has('retry-after') || resetAt === null) return headers;
  const told = new Headers(headers);
  told.set('retry-after', resetAt);
  return told;
}
