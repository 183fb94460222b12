import type { Request } from 'express';
import { ApiError } from '../../api-error.ts';
import { readBody } from '../../read-body.ts';
import { maxEventBytes } from './event-webhook.ts';

/**
 * Reads the body of a request of events.
 * @throws ApiError 413 `body_too_large`
 */
export async function readEventBody(request: Request): Promise<Buffer> {
  const { bytes, isTooLarge } = await readBody(request, maxEventBytes);
  if (isTooLarge) throw new ApiError(413, 'body_too_large', 'Events may have 2 MB at most.');
  return bytes;
}
