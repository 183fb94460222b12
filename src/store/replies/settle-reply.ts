import { stopSequenceTag } from '../../domain/lead-state.ts';
import { stopEnrollments } from '../enrollments/stop-enrollments.ts';
import { tagsWith } from '../leads/tags-with.ts';
import { OvertakenError } from '../overtaken-error.ts';
import type { SettledReply } from '../ports/reply-store.ts';
import { requireFound } from '../require-found.ts';
import { retryWhenOvertaken } from '../retry-when-overtaken.ts';
import type { StoreContext } from '../store-context.ts';

/** Turns the hold of a reply into a stop, in one transaction that locks the lead's row; again, it changes nothing. */
export function settleReply(context: StoreContext, replyId: string, at: Date): Promise<SettledReply> {
  const { db, vault } = context;
  return retryWhenOvertaken(() =>
    db.transaction().execute((transaction) => settleInTransaction({ db: transaction, vault }, replyId, at)),
  );
}

async function settleInTransaction({ db, vault }: StoreContext, replyId: string, at: Date): Promise<SettledReply> {
  const held = db
    .selectFrom('holds')
    .innerJoin('leads', 'leads.lead_id', 'holds.lead_id')
    .select(['leads.lead_id', 'wrapped_key', 'ordinal'])
    .where('reply_id', '=', replyId)
    .forUpdate('leads');
  const { lead_id, wrapped_key, ordinal } = await requireFound('held reply', replyId, held);
  const settled = { leadId: lead_id, stopOrdinal: ordinal };
  const hold = await db
    .selectFrom('holds')
    .select(['lead_id', 'released_at'])
    .where('reply_id', '=', replyId)
    .executeTakeFirstOrThrow();
  // A merge has moved the hold to the lead who goes on, while this waited for the row of the other.
  if (hold.lead_id !== lead_id) throw new OvertakenError();
  if (hold.released_at !== null) return settled;
  await db.updateTable('holds').set({ released_at: at }).where('reply_id', '=', replyId).execute();
  const sealer = vault.unlock(lead_id, wrapped_key);
  await stopEnrollments(db, { leadId: lead_id, reason: 'replied', at, ordinal, sealer });
  await db
    .updateTable('leads')
    .set({ status: 'Responded', tags: tagsWith([stopSequenceTag]), updated_at: at })
    .where('lead_id', '=', lead_id)
    .execute();
  return settled;
}
