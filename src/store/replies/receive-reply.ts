import { randomUUID } from 'node:crypto';
import type { Insertable } from 'kysely';
import { insertForEach } from '../insert-for-each.ts';
import type { IncomingReply, ReplyReceipt } from '../ports/reply-store.ts';
import { retryWhenOvertaken } from '../retry-when-overtaken.ts';
import type { Database } from '../schema.ts';
import type { Sealer } from '../sealing/sealer.ts';
import type { Queryable, StoreContext } from '../store-context.ts';
import { timelineRow } from '../timeline/timeline-row.ts';
import { matchReply, type MatchedLead } from './match-reply.ts';
import { replyWays } from './reply-words.ts';
import { sealReply } from './sealed-reply.ts';

/** Keeps a reply and holds its lead's messages back, in one transaction; the same reply again changes nothing. */
export function receiveReply({ db, vault }: StoreContext, reply: IncomingReply): Promise<ReplyReceipt> {
  return retryWhenOvertaken(() =>
    db.transaction().execute(async (transaction) => {
      const match = await matchReply({ db: transaction, vault }, reply);
      const row = replyRow(reply, match, match?.sealer ?? vault.unmatchedReplies);
      const isNew = await insertReply(transaction, row, match);
      if (!isNew) return getEarlier(transaction, reply);
      return { replyId: row.reply_id, leadId: match?.leadId, matchedBy: match?.matchedBy, isDuplicate: false };
    }),
  );
}

function replyRow(
  reply: IncomingReply,
  match: MatchedLead | undefined,
  sealer: Sealer,
): Insertable<Database['replies']> {
  return {
    reply_id: randomUUID(),
    lead_id: match?.leadId ?? null,
    matched_by: match?.matchedBy ?? null,
    channel: reply.channel,
    provider: reply.provider,
    provider_message_id: reply.providerMessageId,
    received_at: reply.receivedAt,
    ...sealReply(sealer, reply),
  };
}

/** Answers false, and writes nothing, when the provider has sent this reply before. */
async function insertReply(
  transaction: Queryable,
  row: Insertable<Database['replies']>,
  match: MatchedLead | undefined,
): Promise<boolean> {
  const statement = transaction.with('new_reply', (query) =>
    query
      .insertInto('replies')
      .values(row)
      .onConflict((conflict) => conflict.columns(['provider', 'provider_message_id']).doNothing())
      .returning('reply_id'),
  );
  if (match === undefined) return (await statement.selectFrom('new_reply').selectAll().execute()).length > 0;
  const { leadId, matchedBy, sealer } = match;
  const who = matchedBy === 'colleague' ? 'Somebody else in the thread' : 'The lead';
  const summary = `${who} answered ${replyWays[row.channel]}.`;
  const data = { replyId: row.reply_id, matchedBy };
  const event = timelineRow(leadId, { at: row.received_at, type: 'reply-received', summary, data }, sealer);
  const rows = await statement
    .with('new_hold', (query) =>
      insertForEach(query, 'new_reply', 'holds', {
        reply_id: row.reply_id,
        lead_id: leadId,
        placed_at: row.received_at,
      }),
    )
    .with('new_event', (query) => insertForEach(query, 'new_reply', 'timeline_events', event))
    .selectFrom('new_reply')
    .selectAll()
    .execute();
  return rows.length > 0;
}

async function getEarlier(
  transaction: Queryable,
  { provider, providerMessageId }: IncomingReply,
): Promise<ReplyReceipt> {
  const { reply_id, lead_id, matched_by } = await transaction
    .selectFrom('replies')
    .select(['reply_id', 'lead_id', 'matched_by'])
    .where('provider', '=', provider)
    .where('provider_message_id', '=', providerMessageId)
    .executeTakeFirstOrThrow();
  return { replyId: reply_id, leadId: lead_id ?? undefined, matchedBy: matched_by ?? undefined, isDuplicate: true };
}
