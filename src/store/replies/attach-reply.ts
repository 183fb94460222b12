import { OvertakenError } from '../overtaken-error.ts';
import type { ReplyReceipt } from '../ports/reply-store.ts';
import { requireFound } from '../require-found.ts';
import { retryWhenOvertaken } from '../retry-when-overtaken.ts';
import type { StoreContext } from '../store-context.ts';
import { tellTimeline } from '../timeline/tell-timeline.ts';
import { replyWays } from './reply-words.ts';
import { sealReply } from './sealed-reply.ts';

/**
 * Gives an unmatched reply to a lead, or to the one that this was merged into, in one transaction that locks the lead's row:
 * seals it under the lead's key, holds the lead's messages back and lets a relay hand it over.
 * @throws NotFoundError
 */
export function attachReply(
  { db, vault }: StoreContext,
  replyId: string,
  leadId: string,
  at: Date,
): Promise<ReplyReceipt | undefined> {
  return retryWhenOvertaken(() =>
    db.transaction().execute((transaction) => attachInTransaction({ db: transaction, vault }, { replyId, leadId, at })),
  );
}

async function attachInTransaction(
  context: StoreContext,
  { replyId, leadId: namedId, at }: { readonly replyId: string; readonly leadId: string; readonly at: Date },
): Promise<ReplyReceipt | undefined> {
  const { db, vault } = context;
  const { leadId, wrappedKey } = await lockNamed(context, namedId);
  const query = db
    .selectFrom('replies')
    .select(['lead_id', 'channel', 'sealed_content', 'sealed_body'])
    .where('reply_id', '=', replyId)
    .forUpdate();
  const reply = await requireFound('reply', replyId, query);
  if (reply.lead_id !== null) return undefined;
  const sealer = vault.unlock(leadId, wrappedKey);
  const opened = {
    ...vault.unmatchedReplies.open('replies.sealed_content', reply.sealed_content),
    rawBody: vault.unmatchedReplies.openBytes('replies.sealed_body', reply.sealed_body),
  };
  await db
    .updateTable('replies')
    .set({ lead_id: leadId, matched_by: 'operator', ...sealReply(sealer, opened) })
    .where('reply_id', '=', replyId)
    .execute();
  await db.insertInto('holds').values({ reply_id: replyId, lead_id: leadId, placed_at: at }).execute();
  const summary = `The lead answered ${replyWays[reply.channel]}; an operator found out that it was this lead.`;
  const event = { at, type: 'reply-received' as const, summary, data: { replyId, matchedBy: 'operator' } };
  await tellTimeline(db, { leadId, sealer }, event);
  return { replyId, leadId, matchedBy: 'operator', isDuplicate: false };
}

async function lockNamed({ db }: StoreContext, namedId: string) {
  const query = db
    .selectFrom('leads as named')
    .innerJoin('leads', (join) =>
      join.on('leads.lead_id', '=', ({ fn }) => fn.coalesce('named.merged_into_lead_id', 'named.lead_id')),
    )
    .select(['leads.lead_id', 'leads.wrapped_key', 'leads.merged_into_lead_id'])
    .where('named.lead_id', '=', namedId)
    .forUpdate('leads');
  const { lead_id, wrapped_key, merged_into_lead_id } = await requireFound('lead', namedId, query);
  if (merged_into_lead_id !== null) throw new OvertakenError();
  return { leadId: lead_id, wrappedKey: wrapped_key };
}
