import { sql } from 'kysely';
import type { LeadFilter } from '../../domain/lead-command.ts';
import type { Queryable } from '../store-context.ts';

/** Lists the leads that fit and are not merged into others, by their ids. */
export async function listLeads(
  db: Queryable,
  filter: LeadFilter,
  { after, limit }: { readonly after?: string | undefined; readonly limit: number },
): Promise<string[]> {
  let query = filterLeads(db, filter).select('leads.lead_id').orderBy('leads.lead_id').limit(limit);
  if (after !== undefined) query = query.where('leads.lead_id', '>', after);
  return (await query.execute()).map(({ lead_id }) => lead_id);
}

/** Counts the leads that fit and are not merged into others. */
export async function countLeads(db: Queryable, filter: LeadFilter): Promise<number> {
  const query = filterLeads(db, filter).select(({ fn }) => fn.countAll<string>().as('count'));
  return Number((await query.executeTakeFirstOrThrow()).count);
}

function filterLeads(db: Queryable, { source, sequence, intent, tag, status }: LeadFilter) {
  let query = db
    .selectFrom('leads')
    .leftJoin('assessments', 'assessments.submission_id', 'leads.assessed_submission_id')
    .where('merged_into_lead_id', 'is', null);
  if (source !== undefined) query = query.where('leads.source', '=', source);
  if (status !== undefined) query = query.where('leads.status', '=', status);
  if (intent !== undefined) query = query.where('assessments.intent', '=', intent);
  if (tag !== undefined) query = query.where(sql<boolean>`${tag} = any(leads.tags)`);
  if (sequence === undefined) return query;
  return query.where((lead) =>
    lead.exists(
      lead
        .selectFrom('enrollments')
        .select(sql`1`.as('one'))
        .whereRef('enrollments.lead_id', '=', 'leads.lead_id')
        .where('enrollments.state', '=', 'running')
        .where('enrollments.sequence_name', '=', sequence),
    ),
  );
}
