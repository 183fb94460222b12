import { sql } from 'kysely';
import type { DeliveryState } from '../ports/delivery-store.ts';
import type { SentOfVersion } from '../ports/version-store.ts';
import type { Queryable } from '../store-context.ts';

/** What went out, or may have. */
export const maybeSent = ['calling', 'sent', 'unknown'] as const satisfies readonly DeliveryState[];

/** Counts what was written by a version for enrollments that run, and has not gone out. */
export async function unsentOfVersion(db: Queryable, hash: string): Promise<number> {
  const { count } = await db
    .selectFrom('messages')
    .innerJoin('enrollments', 'enrollments.enrollment_id', 'messages.enrollment_id')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('messages.version_hash', '=', hash)
    .where('messages.withdrawn_at', 'is', null)
    .where('enrollments.state', '=', 'running')
    .where((message) =>
      message.not(
        message.exists(
          message
            .selectFrom('deliveries')
            .select(sql`1`.as('one'))
            .whereRef('deliveries.message_id', '=', 'messages.message_id')
            .where('deliveries.state', 'in', maybeSent),
        ),
      ),
    )
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Lists to whom messages of a version went out, or may have, the latest first. */
export async function listSent(
  db: Queryable,
  hash: string,
  { limit }: { readonly limit: number },
): Promise<SentOfVersion[]> {
  const rows = await sentOfVersion(db, hash)
    .select(['deliveries.lead_id', 'deliveries.step_id', 'channel', 'business_at'])
    .select('deliveries.state')
    .orderBy('business_at', (order) => order.desc().nullsLast())
    .orderBy('delivery_key')
    .limit(limit)
    .execute();
  return rows.map(({ lead_id, step_id, channel, state, business_at }) => ({
    leadId: lead_id,
    stepId: step_id,
    channel,
    // Narrowed by the query.
    state: state as SentOfVersion['state'],
    ...(business_at !== null && { at: business_at }),
  }));
}

/** Counts the messages of a version that went out, or may have. */
export async function countSent(db: Queryable, hash: string): Promise<number> {
  const counted = sentOfVersion(db, hash).select(({ fn }) => fn.countAll<string>().as('count'));
  return Number((await counted.executeTakeFirstOrThrow()).count);
}

function sentOfVersion(db: Queryable, hash: string) {
  return db
    .selectFrom('deliveries')
    .innerJoin('messages', 'messages.message_id', 'deliveries.message_id')
    .where('messages.version_hash', '=', hash)
    .where('deliveries.state', 'in', maybeSent);
}
