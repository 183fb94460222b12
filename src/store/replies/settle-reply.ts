import { stopSequenceTag } from '../../domain/lead-state.ts';
import type { ReplyOutcome } from '../../domain/replies/reply-outcome.ts';
import { stopEnrollments } from '../enrollments/stop-enrollments.ts';
import { tagsWith } from '../leads/tags-with.ts';
import { OvertakenError } from '../overtaken-error.ts';
import type { SettledReply } from '../ports/reply-store.ts';
import { requireFound } from '../require-found.ts';
import { retryWhenOvertaken } from '../retry-when-overtaken.ts';
import type { StoreContext } from '../store-context.ts';
import { openOutcome, sealOutcome } from './sealed-outcome.ts';

interface Settling {
  readonly replyId: string;
  readonly outcome: ReplyOutcome;
  readonly at: Date;
}

/**
 * Makes of the hold of a reply what its outcome says, in one transaction that locks the lead's row; again, it changes
 * nothing.
 */
export function settleReply({ db, vault }: StoreContext, settling: Settling): Promise<SettledReply> {
  return retryWhenOvertaken(() =>
    db.transaction().execute((transaction) => settleInTransaction({ db: transaction, vault }, settling)),
  );
}

async function settleInTransaction(context: StoreContext, settling: Settling): Promise<SettledReply> {
  const { replyId, outcome, at } = settling;
  const { db, vault } = context;
  const { leadId, wrappedKey, ordinal } = await lockHeld(context, replyId);
  const { hold, reply } = await readHeld(context, replyId);
  // A merge has moved the hold to the lead who goes on, while this waited for the row of the other.
  if (hold.lead_id !== leadId) throw new OvertakenError();
  const replySealer = vault.unlock(reply.lead_id, reply.wrapped_key);
  if (hold.released_at !== null) return settledBy(openOutcome(replySealer, reply.sealed_outcome), { leadId, ordinal });
  await db
    .updateTable('holds')
    .set({ released_at: at, paused_until: outcome.kind === 'pause' ? outcome.until : null })
    .where('reply_id', '=', replyId)
    .execute();
  await db
    .updateTable('replies')
    .set({ sealed_outcome: sealOutcome(replySealer, outcome) })
    .where('reply_id', '=', replyId)
    .execute();
  if (outcome.kind === 'stop') {
    const sealer = vault.unlock(leadId, wrappedKey);
    await stopEnrollments(db, { leadId, reason: outcome.reason, at, ordinal, sealer });
    await db
      .updateTable('leads')
      .set({ status: 'Responded', tags: tagsWith([stopSequenceTag]), updated_at: at })
      .where('lead_id', '=', leadId)
      .execute();
  }
  return settledBy(outcome, { leadId, ordinal });
}

async function lockHeld({ db }: StoreContext, replyId: string) {
  const held = db
    .selectFrom('holds')
    .innerJoin('leads', 'leads.lead_id', 'holds.lead_id')
    .select(['leads.lead_id', 'wrapped_key', 'ordinal'])
    .where('reply_id', '=', replyId)
    .forUpdate('leads');
  const { lead_id, wrapped_key, ordinal } = await requireFound('held reply', replyId, held);
  return { leadId: lead_id, wrappedKey: wrapped_key, ordinal };
}

/** Reads the hold and the reply, which stays sealed under the key of the lead that it came to. */
async function readHeld({ db }: StoreContext, replyId: string) {
  const hold = await db
    .selectFrom('holds')
    .select(['lead_id', 'released_at'])
    .where('reply_id', '=', replyId)
    .executeTakeFirstOrThrow();
  const reply = await db
    .selectFrom('replies')
    .innerJoin('leads', 'leads.lead_id', 'replies.lead_id')
    .select(['leads.lead_id', 'wrapped_key', 'sealed_outcome'])
    .where('reply_id', '=', replyId)
    .executeTakeFirstOrThrow();
  return { hold, reply };
}

/** A hold that was released before outcomes were kept was a stop. */
function settledBy(
  outcome: ReplyOutcome | undefined,
  { leadId, ordinal }: { readonly leadId: string; readonly ordinal: number },
): SettledReply {
  if (outcome === undefined || outcome.kind === 'stop') return { leadId, stopOrdinal: ordinal };
  return outcome.kind === 'pause' ? { leadId, pausedUntil: outcome.until } : { leadId };
}
