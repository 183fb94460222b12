import { OAuth2 } from 'jsforce/lib/oauth2.js';
import { z } from 'zod';
import { providerErrorFromNetwork } from '../../provider-error-from-network.ts';
import { providerErrorFromStatus } from '../../provider-error-from-status.ts';
import { ProviderError } from '../../provider-error.ts';
import { withinDeadline } from '../../within-deadline.ts';
import type { SalesforceSession } from './call-salesforce.ts';

export interface SalesforceCredentials {
  /** The organisation's My Domain address: client credentials are taken nowhere else. */
  readonly loginUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

const tokenSchema = z.object({ access_token: z.string().min(1), instance_url: z.url() });

/** jsforce's errors have the error of the body (RFC 6749, section 5.2) for their name, or a status without one. */
const refusalSchema = z.object({ name: z.string(), message: z.string().optional() });

/** Errors of a token endpoint that may pass (RFC 6749, section 4.1.2.1). */
const passingErrors: ReadonlySet<string> = new Set(['server_error', 'temporarily_unavailable']);

/**
 * Opens a session by client credentials
 * (https://help.salesforce.com/s/articleView?id=xcloud.remoteaccess_oauth_client_credentials_flow.htm).
 * @throws ProviderError
 */
export async function openSession(credentials: SalesforceCredentials, timeoutMs: number): Promise<SalesforceSession> {
  try {
    const call = new OAuth2(credentials).requestToken({ grant_type: 'client_credentials' });
    const answer = tokenSchema.parse(await withinDeadline(timeoutMs, call));
    return { instanceUrl: answer.instance_url.replace(/\/$/, ''), accessToken: answer.access_token };
  } catch (error) {
    throw sessionError(error);
  }
}

function sessionError(error: unknown): ProviderError {
  const { name = '', message } = refusalSchema.safeParse(error).data ?? {};
  const status = /^ERROR_HTTP_(\d{3})$/.exec(name)?.[1];
  if (status !== undefined) return providerErrorFromStatus({ vendor: 'salesforce', status: Number(status) });
  if (!/^[a-z]+(_[a-z]+)+$/.test(name)) return providerErrorFromNetwork({ vendor: 'salesforce', error });
  const isRetryable = passingErrors.has(name);
  const code = isRetryable ? name : 'token-invalid';
  return new ProviderError({ vendor: 'salesforce', code, isRetryable, outcome: 'not-processed', detail: message });
}
