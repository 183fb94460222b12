import type { Request } from 'express';
import { readWholeBody } from '../../read-body.ts';
import { maxEventBytes } from './event-webhook.ts';

/**
 * Reads the body of a request of events.
 * @throws ApiError 413 `body_too_large`
 */
export function readEventBody(request: Request): Promise<Buffer> {
  return readWholeBody(request, maxEventBytes, 'Events may have 2 MB at most.');
}
