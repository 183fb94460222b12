import { stopEnrollments } from '../enrollments/stop-enrollments.ts';
import { leadSealer } from '../leads/lead-sealer.ts';
import { lockLead } from '../leads/lock-lead.ts';
import type { StoreContext } from '../store-context.ts';
import { tellOfCommand, type LeadWord } from './tell-of-command.ts';

/**
 * Gives a lead into a person's hands: stops what runs, changes its status, tells the timeline.
 * @returns the stop's ordinal
 * @throws NotFoundError
 */
export function takeOverLead({ db, vault }: StoreContext, word: LeadWord): Promise<number> {
  const { leadId, at } = word;
  return db.transaction().execute(async (transaction) => {
    const context = { db: transaction, vault };
    await lockLead(transaction, leadId);
    const sealer = await leadSealer(context, leadId);
    const ordinal = await stopEnrollments(transaction, { leadId, reason: 'taken-over', at, sealer });
    await transaction
      .updateTable('leads')
      .set({ status: 'Handed over', updated_at: at })
      .where('lead_id', '=', leadId)
      .execute();
    await tellOfCommand(context, word, { type: 'lead-taken-over', did: 'took the lead over by hand' });
    return ordinal;
  });
}
