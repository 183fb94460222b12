import { requireFound } from '../require-found.ts';
import type { Queryable } from '../store-context.ts';

/** What must be known of a lead that was locked. */
export interface LockedLead {
  readonly madeInSandbox: boolean;
  /** The lead that it was merged into. */
  readonly mergedIntoLeadId: string | undefined;
}

/**
 * Locks the lead's row until the transaction ends. Every claim, hold and stop begins with it, and what it decides by is
 * read in a later statement, so that it sees all that was committed before the lock was had.
 * @throws NotFoundError
 */
export async function lockLead(transaction: Queryable, leadId: string): Promise<LockedLead> {
  const query = transaction
    .selectFrom('leads')
    .select(['made_in_sandbox', 'merged_into_lead_id'])
    .where('lead_id', '=', leadId)
    .forUpdate();
  const { made_in_sandbox, merged_into_lead_id } = await requireFound('lead', leadId, query);
  return { madeInSandbox: made_in_sandbox, mergedIntoLeadId: merged_into_lead_id ?? undefined };
}
