import type { SendingScope, SendingStop } from '../ports/control-store.ts';
import type { Queryable } from '../store-context.ts';
import { excludeSending } from './sending-lock.ts';

/** Stops sending in one transaction that waits for the claims which have begun: after it none says `go`. */
export function stopSending(db: Queryable, { scope, by, note, at }: SendingStop): Promise<boolean> {
  return db.transaction().execute(async (transaction) => {
    await excludeSending(transaction);
    const stopped = await transaction
      .insertInto('sending_stops')
      .values({ scope, stopped_by: by, note: note ?? null, stopped_at: at })
      .onConflict((conflict) => conflict.doNothing())
      .returning('scope')
      .executeTakeFirst();
    return stopped !== undefined;
  });
}

/** Ends a stop of sending; answers false when there was none. */
export async function startSending(db: Queryable, scope: SendingScope): Promise<boolean> {
  const started = await db.deleteFrom('sending_stops').where('scope', '=', scope).returning('scope').executeTakeFirst();
  return started !== undefined;
}

/** Lists the stops of sending that hold, oldest first. */
export async function listSendingStops(db: Queryable): Promise<SendingStop[]> {
  const rows = await db.selectFrom('sending_stops').selectAll().orderBy('stopped_at').execute();
  return rows.map(({ scope, stopped_by, note, stopped_at }) => ({
    scope,
    by: stopped_by,
    ...(note !== null && { note }),
    at: stopped_at,
  }));
}
