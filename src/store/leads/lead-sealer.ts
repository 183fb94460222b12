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
