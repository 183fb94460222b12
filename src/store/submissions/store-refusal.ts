import { sql } from 'kysely';
import type { Refusal } from '../../domain/submission.ts';
import { insertForEach } from '../insert-for-each.ts';
import type { StoreContext } from '../store-context.ts';

const keptBytes = 16 * 1024;
const keptMs = 30 * 24 * 60 * 60 * 1000;
const maxKeptPerMinute = 60;
const minuteMs = 60_000;

/**
 * Keeps a body that was turned away, unless a minute's share is kept already, and throws out those past their time. A
 * few more may slip in when many come at the same instant: counting them exactly would need a lock that a flood blocks.
 */
export async function storeRefusal({ db, vault }: StoreContext, refusal: Refusal): Promise<void> {
  const { route, reason, receivedAt, rawBody, headers } = refusal;
  const before = (spanMs: number): Date => new Date(receivedAt.getTime() - spanMs);
  await db
    .with('expired', (query) => query.deleteFrom('refusals').where('received_at', '<', before(keptMs)))
    .with('room', (query) =>
      query
        .selectFrom('refusals')
        .select(sql<boolean>`true`.as('is_free'))
        .where('received_at', '>', before(minuteMs))
        .where('received_at', '<=', receivedAt)
        .having((builder) => builder(builder.fn.countAll(), '<', maxKeptPerMinute)),
    )
    .with('kept', (query) =>
      insertForEach(query, 'room', 'refusals', {
        route,
        reason,
        received_at: receivedAt,
        sealed_headers: vault.refusals.seal('refusals.sealed_headers', headers),
        sealed_body: vault.refusals.sealBytes('refusals.sealed_body', rawBody.subarray(0, keptBytes)),
      }),
    )
    .selectNoFrom(sql`1`.as('done'))
    .execute();
}
