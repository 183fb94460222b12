import { sql, type RawBuilder } from 'kysely';

/** Adds tags to those of a lead's row, each once, in the order in which they came. */
export function tagsWith(added: readonly string[]): RawBuilder<string[]> {
  const distinct = [...new Set(added)];
  return sql`tags || array(select tag from unnest(${distinct}::text[]) as tag where tag <> all(tags))`;
}
