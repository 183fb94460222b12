import { lockLead } from '../leads/lock-lead.ts';
import { personOf } from '../leads/person-of.ts';
import type { Queryable, StoreContext } from '../store-context.ts';
import { tellOfCommand, type LeadWord } from './tell-of-command.ts';

/**
 * Pauses a lead in one transaction that locks the lead's row, as every claim does.
 * @throws NotFoundError
 */
export function pauseLead({ db, vault }: StoreContext, word: LeadWord): Promise<boolean> {
  return db.transaction().execute(async (transaction) => {
    await lockLead(transaction, word.leadId);
    const paused = await transaction
      .insertInto('lead_pauses')
      .values({ lead_id: word.leadId, paused_at: word.at })
      .onConflict((conflict) => conflict.doNothing())
      .returning('lead_id')
      .executeTakeFirst();
    if (paused === undefined) return false;
    const did = 'paused the lead: nothing is sent until somebody resumes';
    await tellOfCommand({ db: transaction, vault }, word, { type: 'lead-paused', did });
    return true;
  });
}

/**
 * Ends the pause of a lead, and of the leads that were merged into it.
 * @throws NotFoundError
 */
export function resumeLead({ db, vault }: StoreContext, word: LeadWord): Promise<boolean> {
  return db.transaction().execute(async (transaction) => {
    await lockLead(transaction, word.leadId);
    const ended = await transaction
      .deleteFrom('lead_pauses')
      .where('lead_id', 'in', personOf(transaction, word.leadId))
      .returning('lead_id')
      .execute();
    if (ended.length === 0) return false;
    await tellOfCommand({ db: transaction, vault }, word, { type: 'lead-resumed', did: 'resumed the lead' });
    return true;
  });
}

/** Tells whether a lead is paused, as itself or as one that was merged into it. */
export async function isLeadPaused(db: Queryable, leadId: string): Promise<boolean> {
  const paused = await db
    .selectFrom('lead_pauses')
    .select('lead_id')
    .where('lead_id', 'in', personOf(db, leadId))
    .limit(1)
    .executeTakeFirst();
  return paused !== undefined;
}
