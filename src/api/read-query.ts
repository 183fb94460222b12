import type { z, ZodType } from 'zod';
import { ApiError } from './api-error.ts';
import { describeIssues } from './describe-issues.ts';

/**
 * Reads a request's query by its schema.
 * @throws ApiError 400 `invalid_query`
 */
export function readQuery<Schema extends ZodType>(schema: Schema, query: unknown): z.output<Schema> {
  const read = schema.safeParse(query);
  if (read.success) return read.data;
  throw new ApiError(400, 'invalid_query', 'The query is not valid.', { issues: describeIssues(read.error, 'query') });
}
