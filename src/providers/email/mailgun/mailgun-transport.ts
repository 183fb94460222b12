import type { Interfaces, RequestProviderData } from 'mailgun.js/definitions';
import { providerErrorFromNetwork } from '../../provider-error-from-network.ts';
import { mailgunError } from './mailgun-error.ts';

interface TransportOptions {
  readonly apiKey: string;
  /** For a whole call. */
  readonly timeoutMs: number;
}

/**
 * Carries the requests of Mailgun's SDK with fetch. The SDK's own transport reports a lost connection as status 400, which
 * would read as "certainly not sent", and forgets the headers of an answer. Connections are kept, nothing is tried twice.
 */
export function createMailgunTransport({ apiKey, timeoutMs }: TransportOptions): Interfaces.IRequestProvider {
  const authorization = `Basic ${Buffer.from(`api:${apiKey}`).toString('base64')}`;
  return {
    /** @throws ProviderError */
    async makeRequest(address, method, { params, data }: RequestProviderData) {
      const url = new URL(address);
      if (params) url.search = params.toString();
      const { response, text } = await fetched(url, {
        method,
        headers: { authorization },
        body: data instanceof FormData ? data : null,
        signal: AbortSignal.timeout(timeoutMs),
      });
      const body = parsed(text);
      if (!response.ok) throw mailgunError({ status: response.status, headers: response.headers, body });
      return { status: response.status, body };
    },
    setSubAccountHeader: () => undefined,
    resetSubAccountHeader: () => undefined,
  };
}

async function fetched(url: URL, request: RequestInit): Promise<{ response: Response; text: string }> {
  try {
    const response = await fetch(url, request);
    return { response, text: await response.text() };
  } catch (error) {
    throw providerErrorFromNetwork({ vendor: 'mailgun', error });
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
