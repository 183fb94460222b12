import { OAuth2 } from 'jsforce/lib/oauth2.js';
import { z } from 'zod';
import { providerErrorFromNetwork } from '../../provider-error-from-network.ts';
import { providerErrorFromStatus } from '../../provider-error-from-status.ts';
import { ProviderError } from '../../provider-error.ts';
import { withinDeadline } from '../../within-deadline.ts';
import type { SalesforceSession } from './call-salesforce.ts';
import { signAssertion } from './sign-assertion.ts';

interface ConnectedApp {
  /** The organisation's My Domain address: client credentials are taken nowhere else. */
  readonly loginUrl: string;
  readonly clientId: string;
}

/** By which of two grants a session is opened: the app's secret, or a user in whose name a key signs. */
export type SalesforceCredentials =
  | (ConnectedApp & { readonly clientSecret: string })
  | (ConnectedApp & {
      readonly username: string;
      /** In PEM; its certificate is uploaded to the connected app. */
      readonly privateKey: string;
    });

const tokenSchema = z.object({ access_token: z.string().min(1), instance_url: z.url(), id: z.string().optional() });

/** jsforce's errors have the error of the body (RFC 6749, section 5.2) for their name, or a status without one. */
const refusalSchema = z.object({ name: z.string(), message: z.string().optional() });

/** Errors of a token endpoint that may pass (RFC 6749, section 4.1.2.1). */
const passingErrors: ReadonlySet<string> = new Set(['server_error', 'temporarily_unavailable']);

/**
 * Opens a session by client credentials
 * (https://help.salesforce.com/s/articleView?id=xcloud.remoteaccess_oauth_client_credentials_flow.htm), or by a signed
 * assertion (https://help.salesforce.com/s/articleView?id=xcloud.remoteaccess_oauth_jwt_flow.htm).
 * @param host asked in place of the address of the credentials
 * @throws ProviderError
 */
export async function openSession(
  credentials: SalesforceCredentials,
  { timeoutMs, host }: { readonly timeoutMs: number; readonly host?: string | undefined },
): Promise<SalesforceSession> {
  try {
    const { clientId } = credentials;
    const loginUrl = host ?? credentials.loginUrl;
    const call =
      'clientSecret' in credentials
        ? new OAuth2({ loginUrl, clientId, clientSecret: credentials.clientSecret }).requestToken({
            grant_type: 'client_credentials',
          })
        : new OAuth2({ loginUrl, clientId }).requestToken({
            grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
            assertion: await signAssertion(credentials),
          });
    const answer = tokenSchema.parse(await withinDeadline(timeoutMs, call));
    return {
      instanceUrl: host ?? answer.instance_url.replace(/\/$/, ''),
      accessToken: answer.access_token,
      // Ends in the ids of the organisation and of the user.
      userId: answer.id?.split('/').at(-1),
    };
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
