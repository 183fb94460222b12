import { sql } from 'kysely';
import { isUuid } from '../is-uuid.ts';
import type { Queryable } from '../store-context.ts';

/** Tells whether a delivery to a lead, or to one that was merged into it, is with a provider at this moment. */
export async function isInFlight(db: Queryable, leadId: string, at: Date): Promise<boolean> {
  if (!isUuid(leadId)) return false;
  const calling = await db
    .selectFrom('deliveries')
    .innerJoin('leads', 'leads.lead_id', 'deliveries.lead_id')
    .select(sql`1`.as('one'))
    .where((lead) => lead.or([lead('leads.lead_id', '=', leadId), lead('merged_into_lead_id', '=', leadId)]))
    .where('state', '=', 'calling')
    .where('deadline_at', '>', at)
    .limit(1)
    .executeTakeFirst();
  return calling !== undefined;
}
