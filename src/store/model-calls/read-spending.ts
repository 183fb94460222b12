import { sql } from 'kysely';
import { isUuid } from '../is-uuid.ts';
import type { ModelSpending } from '../ports/model-call-store.ts';
import type { Queryable } from '../store-context.ts';

interface SpendingRequest {
  readonly leadId: string;
  readonly since: Date;
}

/** Sums up in one query what calls have cost: it is asked before every call. */
export async function readSpending(db: Queryable, { leadId, since }: SpendingRequest): Promise<ModelSpending> {
  const lead = isUuid(leadId) ? leadId : null;
  const { rows } = await sql<{ since_usd: number; lead_usd: number }>`
    select
      (select coalesce(sum(cost_usd), 0)::float8 from model_calls
        where at >= ${since} and cost_usd is not null) as since_usd,
      (select coalesce(sum(cost_usd), 0)::float8 from model_calls
        join leads using (lead_id)
        where leads.lead_id = ${lead}::uuid or leads.merged_into_lead_id = ${lead}::uuid) as lead_usd`.execute(db);
  return { sinceUsd: rows[0]?.since_usd ?? 0, leadUsd: rows[0]?.lead_usd ?? 0 };
}
