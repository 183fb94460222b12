import { createPrivateKey } from 'node:crypto';
import { SignJWT } from 'jose';

interface SigningUser {
  readonly loginUrl: string;
  readonly clientId: string;
  readonly username: string;
  /** In PEM. */
  readonly privateKey: string;
}

/** Salesforce takes three minutes at most (https://help.salesforce.com/s/articleView?id=xcloud.remoteaccess_oauth_jwt_flow.htm). */
const lifetime = '2m';

/** Signs that this user may work through the connected app (RFC 7523, section 2.1). @throws Error when the key is none */
export function signAssertion({ loginUrl, clientId, username, privateKey }: SigningUser): Promise<string> {
  return new SignJWT()
    .setProtectedHeader({ alg: 'RS256' })
    .setIssuer(clientId)
    .setSubject(username)
    .setAudience(audienceFor(loginUrl))
    .setExpirationTime(lifetime)
    .sign(createPrivateKey(privateKey));
}

/** The assertion is for one of two servers, whichever address it is posted to: that of production, or of Salesforce's sandboxes. */
function audienceFor(loginUrl: string): string {
  const { hostname } = new URL(loginUrl);
  const isSandbox = hostname === 'test.salesforce.com' || hostname.endsWith('.sandbox.my.salesforce.com');
  return isSandbox ? 'https://test.salesforce.com' : 'https://login.salesforce.com';
}
