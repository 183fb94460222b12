import type { Request } from 'express';
import { ApiError } from './api-error.ts';
import { joinUrl } from '../domain/join-url.ts';

/**
 * Answers the URL as the sender knows and signs it: ours from outside, whatever stands between.
 * @throws ApiError 400 `invalid_path`
 */
export function calledUrl({ originalUrl }: Pick<Request, 'originalUrl'>, publicUrl: string): URL {
  const url = URL.parse(joinUrl(publicUrl, originalUrl));
  if (url === null) throw new ApiError(400, 'invalid_path', 'The path is not valid.');
  return url;
}
