import { isUuid } from './is-uuid.ts';
import { NotFoundError } from './not-found-error.ts';

/**
 * Answers the row that a query finds by a UUID.
 * @throws NotFoundError when it finds none, or the id is no UUID
 */
export async function requireFound<Row>(
  kind: string,
  id: string,
  query: { executeTakeFirst(): Promise<Row | undefined> },
): Promise<Row> {
  const row = isUuid(id) ? await query.executeTakeFirst() : undefined;
  if (row === undefined) throw new NotFoundError(kind, id);
  return row;
}
