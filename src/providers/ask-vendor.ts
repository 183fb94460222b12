import type { z } from 'zod';
import { providerErrorFromNetwork } from './provider-error-from-network.ts';
import { providerErrorFromStatus } from './provider-error-from-status.ts';
import { ProviderError } from './provider-error.ts';
import { LackingAccessError, type Lack } from './vendor-probe.ts';
import { joinUrl } from '../domain/join-url.ts';

interface VendorQuestion<Answer> {
  readonly vendor: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** @default 'GET' */
  readonly method?: 'GET' | 'POST' | undefined;
  /** What is needed of the answer. */
  readonly answer: z.ZodType<Answer>;
  /** What is lacking when the vendor answers with this status. */
  readonly lacks?: Readonly<Record<number, Lack>> | undefined;
}

/** Nobody waits longer for a probe. */
const timeoutMs = 10_000;

/**
 * Asks a vendor for something that changes nothing. Plain fetch, and not the vendors' SDKs: those hide the status and the headers
 * by which a missing permission is told.
 * @throws ProviderError, LackingAccessError
 */
export async function askVendor<Answer>(
  question: VendorQuestion<Answer>,
): Promise<{ answer: Answer; headers: Headers }> {
  const { vendor, url, headers, method = 'GET', answer, lacks } = question;
  try {
    const response = await fetch(url, {
      method,
      headers: { accept: 'application/json', ...headers },
      // A redirect would carry the key to a host that nobody named.
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    });
    const text = await response.text();
    const lack = lacks?.[response.status];
    if (lack !== undefined) throw new LackingAccessError(vendor, [lack]);
    if (!response.ok) throw providerErrorFromStatus({ vendor, status: response.status, headers: response.headers });
    return { answer: readAnswer(vendor, answer, JSON.parse(text)), headers: response.headers };
  } catch (error) {
    if (ProviderError.is(error) || LackingAccessError.is(error)) throw error;
    throw providerErrorFromNetwork({ vendor, error });
  }
}

/** Asked again, a vendor that answers in another shape would answer the same: it is there, and not what we take it for. */
function readAnswer<Answer>(vendor: string, schema: z.ZodType<Answer>, answer: unknown): Answer {
  const { success, data, error: cause } = schema.safeParse(answer);
  if (success) return data;
  throw new ProviderError({ vendor, code: 'unexpected_answer', isRetryable: false, outcome: 'not-processed', cause });
}

/** Writes the header of Basic authentication (RFC 7617). */
export function basicAuthorization(user: string, password: string): string {
  return `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
}

/** Puts a path behind a base URL. */
export function underBase(baseUrl: string, path: string): string {
  return joinUrl(baseUrl, path);
}
