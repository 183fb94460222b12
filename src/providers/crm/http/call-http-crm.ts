import { createHash } from 'node:crypto';
import type { KeyPlace } from '../../description-schemas.ts';
import type { Pace } from '../../pace.ts';
import { providerErrorFromNetwork } from '../../provider-error-from-network.ts';
import { providerErrorFromStatus } from '../../provider-error-from-status.ts';
import { ProviderError } from '../../provider-error.ts';
import { sendKey } from '../../send-key.ts';
import { withinDeadline } from '../../within-deadline.ts';

/** A CRM as it is called. */
export interface HttpCrmConnection {
  readonly vendor: string;
  /** Without a slash at its end. */
  readonly url: string;
  readonly key?: KeyPlace | undefined;
  readonly apiKey?: string | undefined;
  readonly idempotencyHeader?: string | undefined;
  /** For each call, waiting for its turn and reading the answer included. */
  readonly timeoutMs: number;
  /** Lets each call begin. */
  readonly pace: Pace;
}

interface HttpCrmCall {
  /** @default 'GET' */
  readonly method?: string | undefined;
  /** With places in braces. */
  readonly path: string;
  /** What fills the places. */
  readonly places?: Readonly<Record<string, string>> | undefined;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** What must be done once however often it is sent. */
  readonly once?: readonly string[] | undefined;
  /** @default that of the connection */
  readonly timeoutMs?: number | undefined;
}

/** Calls the CRM and reads its answer as JSON; undefined when it has no body. @throws ProviderError */
export async function callHttpCrm(connection: HttpCrmConnection, call: HttpCrmCall): Promise<unknown> {
  const { vendor, pace } = connection;
  const { method = 'GET', body, timeoutMs = connection.timeoutMs } = call;
  const { url, headers } = requestFor(connection, call);
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    await withinDeadline(timeoutMs, pace());
    const response = await fetch(url, {
      method,
      headers,
      ...(body !== undefined && { body: JSON.stringify(body) }),
      // A redirect would carry the key to a host that nobody named.
      redirect: 'error',
      signal,
    });
    const text = await response.text();
    if (!response.ok) {
      throw providerErrorFromStatus({ vendor, status: response.status, headers: response.headers, detail: text });
    }
    return text.trim() === '' ? undefined : JSON.parse(text);
  } catch (error) {
    throw ProviderError.is(error) ? error : providerErrorFromNetwork({ vendor, error });
  }
}

function requestFor(
  { url: base, key, apiKey, idempotencyHeader }: HttpCrmConnection,
  { path, places = {}, body, once }: HttpCrmCall,
): { readonly url: URL; readonly headers: Headers } {
  const filled = path.replaceAll(/\{(\w+)\}/g, (_whole, place: string) => encodeURIComponent(places[place] ?? ''));
  const url = new URL(`${base}${filled}`);
  const headers = new Headers({ accept: 'application/json' });
  if (body !== undefined) headers.set('content-type', 'application/json');
  if (once !== undefined && idempotencyHeader !== undefined) headers.set(idempotencyHeader, digestOf(once));
  sendKey({ url, headers }, key, apiKey);
  return { url, headers };
}

/** A header holds neither every character nor any length. */
function digestOf(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
