import { isSameSecret } from './is-same-secret.ts';

/** Tells whether an Authorization header carries this token in the bearer scheme (RFC 6750). */
export function hasBearerToken(authorization: string | undefined, token: string): boolean {
  const [scheme, given] = authorization?.split(' ') ?? [];
  return scheme?.toLowerCase() === 'bearer' && given !== undefined && isSameSecret(given, token);
}
