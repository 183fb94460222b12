import type { Selectable } from 'kysely';
import { isUuid } from '../is-uuid.ts';
import type { ReplyStore, StoredReply } from '../ports/reply-store.ts';
import { requireFound } from '../require-found.ts';
import type { Database } from '../schema.ts';
import type { Sealer } from '../sealing/sealer.ts';
import type { StoreContext } from '../store-context.ts';
import { openOutcome } from './sealed-outcome.ts';

type ReplyRow = Omit<Selectable<Database['replies']>, 'sealed_body'>;

const columns = [
  ...(['reply_id', 'arrival', 'replies.lead_id', 'matched_by', 'channel', 'provider'] as const),
  ...(['provider_message_id', 'received_at', 'sealed_content', 'dispatched_at', 'sealed_outcome'] as const),
] as const;

/**
 * Reads a reply back; its lead is the one who goes on.
 * @throws NotFoundError also when its lead was erased
 */
export async function getReply({ db, vault }: StoreContext, replyId: string): Promise<StoredReply> {
  const query = db
    .selectFrom('replies')
    .leftJoin('leads', 'leads.lead_id', 'replies.lead_id')
    .select(columns)
    .select(['wrapped_key', 'merged_into_lead_id'])
    .where('reply_id', '=', replyId);
  const { wrapped_key, merged_into_lead_id, ...row } = await requireFound('reply', replyId, query);
  if (row.lead_id === null) return replyFromRow(row, undefined, vault.unmatchedReplies);
  return replyFromRow(row, merged_into_lead_id ?? row.lead_id, vault.unlock(row.lead_id, wrapped_key));
}

/** Lists replies that no lead matched, newest first. */
export async function listUnmatchedReplies(
  { db, vault }: StoreContext,
  { after, limit }: Parameters<ReplyStore['listUnmatched']>[0],
): Promise<StoredReply[]> {
  if (after !== undefined && !isUuid(after)) return [];
  let query = db
    .selectFrom('replies')
    .select(columns)
    .where('lead_id', 'is', null)
    .orderBy('arrival', 'desc')
    .limit(limit);
  if (after !== undefined) {
    query = query.where('arrival', '<', (last) =>
      last.selectFrom('replies as last').select('last.arrival').where('last.reply_id', '=', after),
    );
  }
  return (await query.execute()).map((row) => replyFromRow(row, undefined, vault.unmatchedReplies));
}

function replyFromRow(row: ReplyRow, leadId: string | undefined, sealer: Sealer): StoredReply {
  return {
    replyId: row.reply_id,
    leadId,
    matchedBy: row.matched_by ?? undefined,
    channel: row.channel,
    provider: row.provider,
    providerMessageId: row.provider_message_id,
    receivedAt: row.received_at,
    ...sealer.open('replies.sealed_content', row.sealed_content),
    outcome: openOutcome(sealer, row.sealed_outcome),
  };
}
