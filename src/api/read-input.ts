import type { Request } from 'express';
import type { z, ZodType } from 'zod';
import { ApiError } from './api-error.ts';
import { describeIssues } from './describe-issues.ts';
import { parseBody } from './parse-body.ts';
import { readWholeBody } from './read-body.ts';

/**
 * Reads a request's body by its schema.
 * @throws ApiError 413 `body_too_large`, 400 `invalid_body`, and what `parseBody` throws
 */
export async function readInput<Schema extends ZodType>(
  request: Request,
  schema: Schema,
  maxBytes: number,
): Promise<z.output<Schema>> {
  const bytes = await readWholeBody(request, maxBytes);
  const read = schema.safeParse(parseBody(bytes, request.headers['content-type']));
  if (read.success) return read.data;
  throw new ApiError(400, 'invalid_body', 'The body is not valid.', { issues: describeIssues(read.error, 'body') });
}
