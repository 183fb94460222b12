import type { RequestHandler } from 'express';
import { ApiError } from './api-error.ts';
import { hasBearerToken } from './bearer-token.ts';

/** Lets only operators pass, who give the token as `Authorization: Bearer …`. */
export function requireToken(apiToken: string): RequestHandler {
  return (request, response, next) => {
    if (hasBearerToken(request.headers.authorization, apiToken)) {
      next();
      return;
    }
    response.setHeader('WWW-Authenticate', 'Bearer');
    throw new ApiError(401, 'unauthorized', 'Give the operators’ token as "Authorization: Bearer …".');
  };
}
