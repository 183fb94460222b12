import { sql, type RawBuilder } from 'kysely';

/** Adds tags to those of a lead's row, each once, in the order in which they came, and takes others from them. */
export function tagsWith(added: readonly string[], removed: readonly string[] = []): RawBuilder<string[]> {
  const distinct = [...new Set(added)];
  return sql`array(
    select tag
    from unnest(tags || array(select tag from unnest(${distinct}::text[]) as tag where tag <> all(tags)))
      with ordinality as carried (tag, place)
    where tag <> all(${[...removed]}::text[])
    order by place
  )`;
}
