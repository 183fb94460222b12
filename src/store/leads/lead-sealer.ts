import { requireFound } from '../require-found.ts';
import type { Sealer } from '../sealing/sealer.ts';
import type { StoreContext } from '../store-context.ts';

/**
 * Answers the lead's sealer, from memory where it can.
 * @throws NotFoundError
 */
export async function leadSealer({ db, vault }: StoreContext, leadId: string): Promise<Sealer> {
  const remembered = vault.remembered(leadId);
  if (remembered !== undefined) return remembered;
  const query = db.selectFrom('leads').select('wrapped_key').where('lead_id', '=', leadId);
  const { wrapped_key } = await requireFound('lead', leadId, query);
  return vault.unlock(leadId, wrapped_key);
}

/**
 * Answers the sealer of the lead whose submission this is.
 * @throws NotFoundError
 */
export async function submissionSealer(
  { db, vault }: StoreContext,
  submissionId: string,
): Promise<{ readonly leadId: string; readonly sealer: Sealer }> {
  const query = db
    .selectFrom('submissions')
    .innerJoin('leads', 'leads.lead_id', 'submissions.lead_id')
    .select(['leads.lead_id', 'leads.wrapped_key'])
    .where('submission_id', '=', submissionId);
  const { lead_id, wrapped_key } = await requireFound('submission', submissionId, query);
  return { leadId: lead_id, sealer: vault.unlock(lead_id, wrapped_key) };
}
