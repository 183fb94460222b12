import type { RequestHandler } from 'express';
import { ApiError } from './api-error.ts';
import { isSameSecret } from './is-same-secret.ts';

/** Lets only operators pass, who give the token as `Authorization: Bearer …` (RFC 6750). */
export function requireToken(apiToken: string): RequestHandler {
  return (request, response, next) => {
    const [scheme, given] = request.headers.authorization?.split(' ') ?? [];
    if (scheme?.toLowerCase() === 'bearer' && given !== undefined && isSameSecret(given, apiToken)) {
      next();
      return;
    }
    response.setHeader('WWW-Authenticate', 'Bearer');
    throw new ApiError(401, 'unauthorized', 'Give the operators’ token as "Authorization: Bearer …".');
  };
}
