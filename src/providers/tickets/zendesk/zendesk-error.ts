import { z } from 'zod';
import { providerErrorFromStatus } from '../../provider-error-from-status.ts';
import type { CallOutcome, ProviderError } from '../../provider-error.ts';
import type { DeskRefusal } from '../call-desk.ts';

/** Zendesk words errors in two ways: `{ error, description }`, and `{ error: { title, message } }`. */
const errorBodySchema = z.object({
  error: z.union([z.string(), z.object({ title: z.string() }).transform(({ title }) => title)]),
  description: z.string().optional(),
});

interface Meaning {
  readonly code: string | undefined;
  readonly isRetryable?: boolean;
  readonly outcome?: CallOutcome;
}

/** Translates a refusal (https://developer.zendesk.com/api-reference/introduction/requests/#response-format). */
export function zendeskError({ status, headers, body }: DeskRefusal): ProviderError {
  const told = errorBodySchema.safeParse(body).data;
  return providerErrorFromStatus({
    vendor: 'zendesk',
    status,
    headers,
    detail: told?.description,
    ...meaningOf(status, told?.error),
  });
}

function meaningOf(status: number, code: string | undefined): Meaning {
  if (status === 401) return { code: 'token-invalid' };
  if (status === 403) return { code: 'permission-missing' };
  // Two changes met, perhaps two calls with one idempotency key; what the other one does is not known yet.
  if (status === 409) return { code: code ?? 'conflict', isRetryable: true, outcome: 'ambiguous' };
  if (status === 429) return { code: 'rate_limited' };
  return { code };
}
