import { sql } from 'kysely';
import type { SourceStore } from '../ports/source-store.ts';
import type { StoreContext } from '../store-context.ts';
import { listArrivalTimes, listTraffic, sampleSubmissions } from './source-traffic.ts';

/** Makes the part of the store that knows how each source stands. */
export function createSourceStore(context: StoreContext): SourceStore {
  const { db } = context;
  return {
    async confirm(source, at) {
      await db
        .insertInto('source_confirmations')
        .values({ source, confirmed_at: at })
        .onConflict((conflict) => conflict.column('source').doUpdateSet({ confirmed_at: at }))
        .execute();
    },
    async listConfirmed() {
      const rows = await db.selectFrom('source_confirmations').selectAll().orderBy('source').execute();
      return new Map(rows.map(({ source, confirmed_at }) => [source, confirmed_at]));
    },
    listTraffic: (since) => listTraffic(context, since),
    listArrivalTimes: (request) => listArrivalTimes(context, request),
    sample: (request) => sampleSubmissions(context, request),
    async raise(notice, at) {
      const { source, kind, subject, because } = notice;
      const raised = await db
        .insertInto('source_notices')
        .values({ source, kind, subject, because, raised_at: at })
        .onConflict((conflict) => conflict.doNothing())
        .returning('notice_id')
        .executeTakeFirst();
      return raised !== undefined;
    },
    async settle({ source, kind, exceptSubjects }, at) {
      const settled = await db
        .updateTable('source_notices')
        .set({ settled_at: at })
        .where('source', '=', source)
        .where('kind', '=', kind)
        .where('settled_at', 'is', null)
        .where('subject', '<>', sql<string>`all(${exceptSubjects}::text[])`)
        .returning('notice_id')
        .execute();
      return settled.length;
    },
    async listNotices() {
      const rows = await db
        .selectFrom('source_notices')
        .selectAll()
        .where('settled_at', 'is', null)
        .orderBy('notice_id')
        .execute();
      return rows.map(({ source, kind, subject, because, raised_at }) => {
        return { source, kind, subject, because, raisedAt: raised_at };
      });
    },
  };
}
