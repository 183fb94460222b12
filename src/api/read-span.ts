import { z } from 'zod';
import { ApiError } from './api-error.ts';
import { readQuery } from './read-query.ts';

const usualDays = 30;
const dayMs = 86_400_000;

const time = z
  .union([z.iso.date(), z.iso.datetime({ offset: true })], 'give a date or a time with its offset')
  .transform((stated) => new Date(stated));

const querySchema = z.strictObject({ since: time.optional(), until: time.optional() });

/** A span of time; it ends before `until`. */
interface Span {
  readonly since: Date;
  readonly until: Date;
}

/**
 * Reads the span that a report is asked for: the last thirty days when it is not given.
 * @throws ApiError 400 `invalid_query`
 */
export function readSpan(query: unknown): Span {
  const given = readQuery(querySchema, query);
  const until = given.until ?? new Date();
  const since = given.since ?? new Date(until.getTime() - usualDays * dayMs);
  if (since >= until) throw new ApiError(400, 'invalid_query', 'since must be before until.');
  return { since, until };
}
