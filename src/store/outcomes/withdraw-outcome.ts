import { leadSealer } from '../leads/lead-sealer.ts';
import type { OutcomeStore } from '../ports/outcome-store.ts';
import type { StoreContext } from '../store-context.ts';
import { tellTimeline } from '../timeline/tell-timeline.ts';
import { referenceHash } from './record-outcome.ts';

/** Takes back the outcome of a deal that is open again, and tells the timeline; again, it changes nothing. */
export function withdrawOutcome(
  { db, vault }: StoreContext,
  { origin, reference, toldAt }: Parameters<OutcomeStore['withdraw']>[0],
): Promise<boolean> {
  return db.transaction().execute(async (transaction) => {
    const withdrawn = await transaction
      .updateTable('outcomes')
      .set({ withdrawn_at: toldAt, told_at: toldAt })
      .where('reference_hash', '=', referenceHash(vault, { origin, reference }))
      .where('withdrawn_at', 'is', null)
      .where('told_at', '<=', toldAt)
      .returning(['lead_id', 'kind'])
      .executeTakeFirst();
    if (withdrawn === undefined) return false;
    const { lead_id: leadId, kind } = withdrawn;
    const summary = 'The deal is open again; what was said of its end does not count any more.';
    const told = { at: toldAt, type: 'outcome-withdrawn', summary, data: { origin, kind } } as const;
    const sealer = await leadSealer({ db: transaction, vault }, leadId);
    await tellTimeline(transaction, { leadId, sealer }, told);
    return true;
  });
}
