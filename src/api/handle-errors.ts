import type { ErrorRequestHandler, RequestHandler } from 'express';
import type { ApiLog } from './api-dependencies.ts';
import { ApiError, toEnvelope } from './api-error.ts';

/** Answers what no route took. */
export const answerNotFound: RequestHandler = (request) => {
  throw new ApiError(404, 'not_found', `There is nothing at ${request.path}.`);
};

/** Answers a known path that was asked in a wrong way. */
export function answerMethodNotAllowed(...allowed: readonly string[]): RequestHandler {
  return (_request, response) => {
    response.setHeader('Allow', allowed.join(', '));
    throw new ApiError(405, 'method_not_allowed', `Use ${allowed.join(' or ')} here.`);
  };
}

/** Turns everything thrown in a route into the one envelope. What is not ours to blame on the sender is logged. */
export function handleErrors(log: ApiLog): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const answer = toApiError(error);
    if (answer.status >= 500) log.error({ error: answer.cause ?? error, code: answer.code }, 'A request failed');
    response.status(answer.status).json(toEnvelope(answer));
  };
}

function toApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  if (error instanceof URIError) return new ApiError(400, 'invalid_path', 'The path is not valid.');
  return new ApiError(500, 'internal', 'Something went wrong on our side; it is logged.');
}
