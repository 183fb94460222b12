import { z } from 'zod';
import { providerErrorFromStatus } from '../../provider-error-from-status.ts';
import type { ProviderError } from '../../provider-error.ts';

const bodySchema = z.object({ message: z.string() });

interface MailgunAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** Parsed JSON, or text where the answer is none. */
  readonly body: unknown;
}

/** Translates an answer of Mailgun that is no success. It has no codes of its own; the status is the code. */
export function mailgunError({ status, headers, body }: MailgunAnswer): ProviderError {
  const told = typeof body === 'string' ? body : bodySchema.safeParse(body).data?.message;
  return providerErrorFromStatus({ vendor: 'mailgun', status, headers: withWait(headers, told), detail: told });
}

/**
 * Mailgun says in the text of a 429 when to try again
 * (https://documentation.mailgun.com/docs/mailgun/api-reference/mg-responses).
 */
function withWait(given: Headers, told: string | undefined): Headers {
  const headers = new Headers(given);
  const [, seconds] = /try again after (\d{1,6}) seconds?/i.exec(told ?? '') ?? [];
  if (!headers.has('retry-after') && seconds !== undefined) headers.set('retry-after', seconds);
  return headers;
}
