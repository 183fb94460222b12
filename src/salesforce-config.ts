import type { Environment } from './environment-schema.ts';
import type { SalesforceCredentials } from './providers/crm/salesforce/open-session.ts';

/** What connects Salesforce. */
export type SalesforceConfig = SalesforceCredentials & { readonly baseUrl?: string | undefined };

/** Reads what connects Salesforce: the secret of its connected app, or a key that signs in a user's name. */
export function salesforceConfig(values: Environment): SalesforceConfig | undefined {
  const {
    SALESFORCE_LOGIN_URL: loginUrl,
    SALESFORCE_CLIENT_ID: clientId,
    SALESFORCE_CLIENT_SECRET: clientSecret,
    SALESFORCE_USERNAME: username,
    SALESFORCE_PRIVATE_KEY: privateKey,
    SALESFORCE_BASE_URL: baseUrl,
  } = values;
  if (loginUrl === undefined || clientId === undefined) return undefined;
  if (clientSecret !== undefined) return { loginUrl, clientId, clientSecret, baseUrl };
  if (username === undefined || privateKey === undefined) return undefined;
  return { loginUrl, clientId, username, privateKey, baseUrl };
}

/** Names what is missing of what connects Salesforce, when only some of it is given. */
export function unfinishedSalesforce(values: Environment): string[] {
  const app = ['SALESFORCE_LOGIN_URL', 'SALESFORCE_CLIENT_ID'] as const;
  const user = ['SALESFORCE_USERNAME', 'SALESFORCE_PRIVATE_KEY'] as const;
  const given = [...app, 'SALESFORCE_CLIENT_SECRET' as const, ...user].filter((name) => values[name] !== undefined);
  if (given.length === 0) return [];
  const isBySecret = values.SALESFORCE_CLIENT_SECRET !== undefined;
  const isByUser = user.some((name) => values[name] !== undefined);
  if (isBySecret && isByUser) {
    return ['SALESFORCE_CLIENT_SECRET: leave it out, or SALESFORCE_USERNAME and SALESFORCE_PRIVATE_KEY'];
  }
  const wanted = [...app, ...(isByUser ? user : (['SALESFORCE_CLIENT_SECRET'] as const))];
  const missing = wanted.filter((name) => values[name] === undefined);
  return missing.length === 0 ? [] : [`${missing.join(', ')}: set together with ${given.join(', ')}, or set none`];
}
