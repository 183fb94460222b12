import type { CompanyDirectory } from '../../company-directory.ts';
import { providerErrorFromNetwork } from '../../provider-error-from-network.ts';
import { providerErrorFromStatus } from '../../provider-error-from-status.ts';
import { ProviderError } from '../../provider-error.ts';
import { sendKey } from '../../send-key.ts';
import type { CompanyDirectoryConfiguration } from './company-directory-schema.ts';
import { factsFromAnswer } from './facts-from-answer.ts';

interface HttpCompanyDirectoryOptions {
  readonly configuration: CompanyDirectoryConfiguration;
  /** Sent as the configuration says. */
  readonly apiKey?: string | undefined;
  /** For the whole call, reading the answer included. */
  readonly timeoutMs?: number | undefined;
}

/**
 * Makes a directory of companies out of any vendor that answers a GET with JSON, by configuration alone. An answer with status
 * 404, without a body, or without any of the facts means that the vendor does not know the company.
 */
export function createHttpCompanyDirectory(options: HttpCompanyDirectoryOptions): CompanyDirectory {
  const { configuration, apiKey, timeoutMs = 10_000 } = options;
  const { vendor, fields } = configuration;
  return {
    vendor,
    async findCompany(domain) {
      try {
        const { url, headers } = requestFor(domain, configuration, apiKey);
        // A redirect would carry the key to a host that nobody named.
        const response = await fetch(url, { headers, redirect: 'error', signal: AbortSignal.timeout(timeoutMs) });
        const text = await response.text();
        if (response.status === 404) return undefined;
        if (!response.ok) {
          throw providerErrorFromStatus({ vendor, status: response.status, headers: response.headers, detail: text });
        }
        return text.trim() === '' ? undefined : factsFromAnswer(JSON.parse(text), fields);
      } catch (error) {
        throw ProviderError.is(error) ? error : providerErrorFromNetwork({ vendor, error });
      }
    },
  };
}

function requestFor(
  domain: string,
  { url: template, key }: CompanyDirectoryConfiguration,
  apiKey: string | undefined,
): { readonly url: URL; readonly headers: Headers } {
  const url = new URL(template.replace('{domain}', () => encodeURIComponent(domain)));
  const headers = new Headers({ accept: 'application/json' });
  sendKey({ url, headers }, key, apiKey);
  return { url, headers };
}
