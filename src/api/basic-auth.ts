import { isSameSecret } from './is-same-secret.ts';

interface Credentials {
  readonly user: string;
  readonly password: string;
}

/** Tells whether an Authorization header carries these credentials in the basic scheme (RFC 7617). */
export function hasBasicAuth(authorization: string | undefined, { user, password }: Credentials): boolean {
  const [scheme, encoded] = authorization?.split(' ') ?? [];
  if (scheme?.toLowerCase() !== 'basic' || encoded === undefined) return false;
  return isSameSecret(Buffer.from(encoded, 'base64').toString('utf8'), `${user}:${password}`);
}
