import { z } from 'zod';

/** Defines how a list is paged through (https://developers.facebook.com/docs/graph-api/results). */
export const graphPageSchema = z.looseObject({
  limit: z.coerce.number().int().min(1).max(500).default(25),
  after: z.string().optional(),
});

/** Answers one page of a list as Graph does: with cursors, and the next page's address where there is one. */
export function graphPage(
  items: readonly unknown[],
  { limit, after }: z.infer<typeof graphPageSchema>,
  path: string,
): Record<string, unknown> {
  const start = after === undefined ? 0 : Number(Buffer.from(after, 'base64url').toString()) || 0;
  const end = start + limit;
  const data = items.slice(start, end);
  if (data.length === 0) return { data };
  const cursors = { before: cursor(start), after: cursor(end) };
  return { data, paging: { cursors, ...(end < items.length && { next: `${path}?after=${cursors.after}` }) } };
}

function cursor(position: number): string {
  return Buffer.from(String(position)).toString('base64url');
}
