import type { z } from 'zod';
import type { Pace } from '../../pace.ts';
import { providerErrorFromNetwork } from '../../provider-error-from-network.ts';
import { ProviderError } from '../../provider-error.ts';
import { graphError } from './graph-error.ts';

/** The Graph API's version. Each works for two years at least (https://developers.facebook.com/docs/graph-api/changelog). */
const version = 'v25.0';

export interface GraphAccess {
  readonly pageToken: string;
  readonly baseUrl: string;
  /** For the whole call, reading the answer included. */
  readonly timeoutMs: number;
  /** Lets each call begin. */
  readonly pace: Pace;
}

interface GraphCall<Answer> {
  /** As it follows the version, without a slash in front. */
  readonly path: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly answer: z.ZodType<Answer>;
}

/** An answer, as far as it is needed, and as it came. */
export interface GraphAnswer<Answer> {
  readonly read: Answer;
  readonly raw: unknown;
}

/**
 * Reads something of the Graph API. Plain fetch, and not Facebook's SDK: that one is published under Facebook's own
 * platform licence, and puts the token into the address, where proxies and logs keep it. Here it travels in a header.
 * @throws ProviderError
 */
export async function callGraph<Answer>(
  { pageToken, baseUrl, timeoutMs, pace }: GraphAccess,
  { path, parameters, answer }: GraphCall<Answer>,
): Promise<GraphAnswer<Answer>> {
  const url = `${baseUrl.replace(/\/$/, '')}/${version}/${path}?${new URLSearchParams(parameters).toString()}`;
  await pace();
  try {
    const response = await fetch(url, {
      headers: { authorization: `Bearer ${pageToken}`, accept: 'application/json' },
      // A redirect would carry the token to a host that nobody named.
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    });
    const text = await response.text();
    if (!response.ok) throw graphError({ status: response.status, headers: response.headers, text });
    const raw: unknown = JSON.parse(text);
    return { read: answer.parse(raw), raw };
  } catch (error) {
    throw ProviderError.is(error) ? error : providerErrorFromNetwork({ vendor: 'facebook', error });
  }
}
