import { stopAndHandOver } from '../enrollments/stop-and-hand-over.ts';
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
    const { ordinal } = await stopAndHandOver(transaction, { leadId, sealer }, { reason: 'taken-over', at });
    await tellOfCommand(context, word, { type: 'lead-taken-over', did: 'took the lead over by hand' });
    return ordinal;
  });
}
