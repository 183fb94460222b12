import type { SelectQueryBuilder } from 'kysely';
import type { Database } from '../schema.ts';
import type { Queryable } from '../store-context.ts';

/** Selects the ids of a lead and of those that were merged into it: together they are one person. */
export function personOf(db: Queryable, leadId: string): SelectQueryBuilder<Database, 'leads', { lead_id: string }> {
  return db
    .selectFrom('leads')
    .select('leads.lead_id')
    .where((lead) => lead.or([lead('leads.lead_id', '=', leadId), lead('merged_into_lead_id', '=', leadId)]));
}
