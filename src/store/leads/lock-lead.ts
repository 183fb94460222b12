import { requireFound } from '../require-found.ts';
import type { Queryable } from '../store-context.ts';

/** What a claim must know of the lead that it locked. */
export interface LockedLead {
  readonly madeInSandbox: boolean;
}

/**
 * Locks the lead's row until the transaction ends. Every claim, hold and stop begins with it, and what it decides by is
 * read in a later statement, so that it sees all that was committed before the lock was had.
 * @throws NotFoundError
 */
export async function lockLead(transaction: Queryable, leadId: string): Promise<LockedLead> {
  const query = transaction.selectFrom('leads').select('made_in_sandbox').where('lead_id', '=', leadId).forUpdate();
  const { made_in_sandbox } = await requireFound('lead', leadId, query);
  return { madeInSandbox: made_in_sandbox };
}
