import { sql, type Insertable, type InsertQueryBuilder, type InsertResult } from 'kysely';
import type { Database } from './schema.ts';
import type { Queryable } from './store-context.ts';

/**
 * Inserts the row once for each row of an earlier part of the same statement: not at all when that part did nothing.
 */
export function insertForEach<Table extends keyof Database>(
  query: Pick<Queryable, 'insertInto'>,
  part: string,
  table: Table,
  row: Insertable<Database[Table]>,
): InsertQueryBuilder<Database, Table, InsertResult> {
  const columns = Object.keys(row) as (keyof Database[Table] & string)[];
  const values = sql`select ${sql.join(Object.values(row))} from ${sql.table(part)}`;
  return query.insertInto(table).columns(columns).expression(values);
}
