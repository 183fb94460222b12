import type { z } from 'zod';
import { jsonOrUndefined } from '../json-or-undefined.ts';
import type { Pace } from '../pace.ts';
import { providerErrorFromNetwork } from '../provider-error-from-network.ts';
import { ProviderError } from '../provider-error.ts';

/** An answer with a status of 400 or more. */
export interface DeskRefusal {
  readonly status: number;
  readonly headers: Headers;
  /** Undefined when the body is no JSON. */
  readonly body: unknown;
}

/** How a desk is reached. */
export interface DeskAccess {
  readonly vendor: string;
  readonly baseUrl: string;
  /** For Basic authentication (RFC 7617). */
  readonly user: string;
  readonly secret: string;
  readonly errorFrom: (refusal: DeskRefusal) => ProviderError;
  /** Lets each call begin. */
  readonly pace: Pace;
}

interface DeskCall<Answer> {
  /** As it follows the base URL, with a slash in front. */
  readonly path: string;
  /** Posted as JSON; without one the call is a GET. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** What is needed of the answer. */
  readonly answer: z.ZodType<Answer>;
  readonly signal: AbortSignal;
}

/**
 * Calls a desk's JSON API once.
 * @throws ProviderError
 */
export async function callDesk<Answer>(access: DeskAccess, call: DeskCall<Answer>): Promise<Answer> {
  const { vendor, baseUrl, user, secret, errorFrom, pace } = access;
  const { path, body, headers, answer, signal } = call;
  await pace();
  try {
    const response = await fetch(`${baseUrl.replace(/\/$/, '')}${path}`, {
      headers: {
        authorization: `Basic ${Buffer.from(`${user}:${secret}`).toString('base64')}`,
        accept: 'application/json',
        ...headers,
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
      // A redirect would carry the secret to a host that nobody named.
      redirect: 'error',
      signal,
    });
    const text = await response.text();
    if (!response.ok) {
      throw errorFrom({ status: response.status, headers: response.headers, body: jsonOrUndefined(text) });
    }
    return answer.parse(JSON.parse(text));
  } catch (error) {
    throw ProviderError.is(error) ? error : providerErrorFromNetwork({ vendor, error });
  }
}
