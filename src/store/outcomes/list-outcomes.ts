import type { StoredOutcome } from '../ports/outcome-store.ts';
import type { StoreContext } from '../store-context.ts';

/** Lists the outcomes of a lead and of those merged into it, oldest first; those of erased leads are gone. */
export async function listOutcomes({ db, vault }: StoreContext, leadId: string): Promise<StoredOutcome[]> {
  const rows = await db
    .selectFrom('outcomes')
    .innerJoin('leads', 'leads.lead_id', 'outcomes.lead_id')
    .selectAll('outcomes')
    .select('wrapped_key')
    .where((lead) => lead.or([lead('leads.lead_id', '=', leadId), lead('merged_into_lead_id', '=', leadId)]))
    .where('wrapped_key', 'is not', null)
    .orderBy('happened_at')
    .orderBy('arrival')
    .execute();
  return rows.map((row) => {
    const { amount, currency } = row;
    return {
      outcomeId: row.outcome_id,
      kind: row.kind,
      origin: row.origin,
      value: amount === null || currency === null ? undefined : { amount: Number(amount), currency },
      at: row.happened_at,
      recordedAt: row.recorded_at,
      withdrawnAt: row.withdrawn_at ?? undefined,
      ...vault.unlock(row.lead_id, row.wrapped_key).open('outcomes.sealed_word', row.sealed_word),
    };
  });
}
