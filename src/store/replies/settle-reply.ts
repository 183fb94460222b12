import { stopSequenceTag } from '../../domain/lead-state.ts';
import { stopEnrollments } from '../enrollments/stop-enrollments.ts';
import { tagsWith } from '../leads/tags-with.ts';
import type { SettledReply } from '../ports/reply-store.ts';
import { requireFound } from '../require-found.ts';
import type { StoreContext } from '../store-context.ts';

/** Turns the hold of a reply into a stop, in one transaction that locks the lead's row; again, it changes nothing. */
export function settleReply({ db, vault }: StoreContext, replyId: string, at: Date): Promise<SettledReply> {
  return db.transaction().execute(async (transaction) => {
    const held = transaction
      .selectFrom('holds')
      .innerJoin('leads', 'leads.lead_id', 'holds.lead_id')
      .select(['leads.lead_id', 'wrapped_key', 'ordinal'])
      .where('reply_id', '=', replyId)
      .forUpdate('leads');
    const { lead_id, wrapped_key, ordinal } = await requireFound('held reply', replyId, held);
    const settled = { leadId: lead_id, stopOrdinal: ordinal };
    const released = await transaction
      .updateTable('holds')
      .set({ released_at: at })
      .where('reply_id', '=', replyId)
      .where('released_at', 'is', null)
      .returning('reply_id')
      .executeTakeFirst();
    if (released === undefined) return settled;
    const sealer = vault.unlock(lead_id, wrapped_key);
    await stopEnrollments(transaction, { leadId: lead_id, reason: 'replied', at, ordinal, sealer });
    await transaction
      .updateTable('leads')
      .set({ status: 'Responded', tags: tagsWith([stopSequenceTag]), updated_at: at })
      .where('lead_id', '=', lead_id)
      .execute();
    return settled;
  });
}
