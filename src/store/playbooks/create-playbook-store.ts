import { sql, type Selectable } from 'kysely';
import { NotFoundError } from '../not-found-error.ts';
import type { PlaybookRelease, PlaybookStore, ReleaseSummary } from '../ports/playbook-store.ts';
import type { Database } from '../schema.ts';
import type { Queryable, StoreContext } from '../store-context.ts';

const summaryColumns = ['release_id', 'hash', 'author', 'note', 'published_at'] as const;

/** Makes the part of the store that keeps the releases of the playbook. */
export function createPlaybookStore({ db }: Pick<StoreContext, 'db'>): PlaybookStore {
  return {
    async publish({ files, hash, author, note, at }) {
      return db.transaction().execute(async (transaction) => {
        // Two who publish at once come one after the other, so that the same release is not stored twice.
        await sql`lock table playbook_releases in share row exclusive mode`.execute(transaction);
        const latest = await latestFirst(transaction).select(['release_id', 'hash']).executeTakeFirst();
        if (latest?.hash === hash) return { releaseId: latest.release_id };
        const { release_id } = await transaction
          .insertInto('playbook_releases')
          .values({
            hash,
            files: JSON.stringify(Object.fromEntries(files)),
            author,
            note: note ?? null,
            published_at: at,
          })
          .returning('release_id')
          .executeTakeFirstOrThrow();
        return { releaseId: release_id };
      });
    },
    async latest() {
      const row = await latestFirst(db).selectAll().executeTakeFirst();
      return row && releaseFromRow(row);
    },
    async get(releaseId) {
      const row = await db
        .selectFrom('playbook_releases')
        .selectAll()
        .where('release_id', '=', releaseId)
        .executeTakeFirst();
      if (row === undefined) throw new NotFoundError('release of the playbook', String(releaseId));
      return releaseFromRow(row);
    },
    async list({ limit }) {
      const rows = await latestFirst(db).select(summaryColumns).limit(limit).execute();
      return rows.map(summaryFromRow);
    },
  };
}

function latestFirst(db: Queryable) {
  return db.selectFrom('playbook_releases').orderBy('release_id', 'desc');
}

type Row = Selectable<Database['playbook_releases']>;

function summaryFromRow(row: Pick<Row, (typeof summaryColumns)[number]>): ReleaseSummary {
  return {
    releaseId: row.release_id,
    hash: row.hash,
    author: row.author,
    ...(row.note !== null && { note: row.note }),
    publishedAt: row.published_at,
  };
}

/** The database keeps the files in no order; here they have that of their paths. */
function releaseFromRow(row: Row): PlaybookRelease {
  const files = Object.entries(row.files).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return { ...summaryFromRow(row), files: new Map(files) };
}
