import { sql } from 'kysely';
import type { QuietLead } from '../../domain/re-engagement.ts';
import type { LeadStore } from '../ports/lead-store.ts';
import type { Queryable } from '../store-context.ts';

type SilenceRequest = Parameters<LeadStore['listSilent']>[0];

/** A lead for whom nothing runs, and what tells whether it is silent. */
type Silent = Awaited<ReturnType<LeadStore['listSilent']>>[number];

/**
 * Lists the leads that were not heard of since a moment and for whom nothing runs, by their ids. What was merged into a lead
 * counts as its own.
 */
export async function listSilent(
  db: Queryable,
  { sequence, quietSince, after, limit, leadId }: SilenceRequest,
): Promise<Silent[]> {
  const ofPerson = sql<boolean>`(person.lead_id = leads.lead_id or person.merged_into_lead_id = leads.lead_id)`;
  const newest = (table: string, column: string, where = sql`true`) => sql<Date | null>`(
    select max(fact.${sql.ref(column)}) from leads person join ${sql.table(table)} fact on fact.lead_id = person.lead_id
    where ${ofPerson} and ${where}
  )`;
  const lastSubmissionAt = newest('submissions', 'received_at');
  const lastInboundAt = sql<Date | null>`greatest(
    ${lastSubmissionAt}, ${newest('replies', 'received_at')}, ${newest('meeting_events', 'received_at')}
  )`;
  const pauses = db
    .selectFrom('lead_pauses')
    .select('lead_pauses.lead_id')
    .where(sql<boolean>`lead_pauses.lead_id = leads.lead_id`);
  const running = db
    .selectFrom('enrollments')
    .select('enrollment_id')
    .where(sql<boolean>`enrollments.lead_id = leads.lead_id`)
    .where('state', '=', 'running');
  let query = db
    .selectFrom('leads')
    .innerJoin('assessments', 'assessments.submission_id', 'leads.assessed_submission_id')
    .select(['leads.lead_id', 'leads.status', 'assessments.intent', 'leads.set_back_at'])
    .select([
      lastSubmissionAt.as('last_submission_at'),
      lastInboundAt.as('last_inbound_at'),
      newest('enrollments', 'ended_at').as('last_ended_at'),
      newest('stops', 'stopped_at', sql`fact.reason <> 'merged'`).as('last_stop_at'),
      newest('lead_orders', 'ordered_at', sql`fact.sequence_name = ${sequence}`).as('last_check_in_at'),
    ])
    .where('leads.status', '=', 'Nurturing')
    .where('leads.merged_into_lead_id', 'is', null)
    .where('leads.wrapped_key', 'is not', null)
    .where(lastInboundAt, '<=', quietSince)
    .where((lead) => lead.not(lead.exists(pauses)))
    .where((lead) => lead.not(lead.exists(running)))
    .orderBy('leads.lead_id')
    .limit(limit);
  if (after !== undefined) query = query.where('leads.lead_id', '>', after);
  if (leadId !== undefined) query = query.where('leads.lead_id', '=', leadId);
  return (await query.execute()).flatMap((row) => {
    const { last_inbound_at, last_submission_at } = row;
    if (last_inbound_at === null || last_submission_at === null) return [];
    const silence: QuietLead = {
      status: row.status,
      intent: row.intent,
      lastInboundAt: last_inbound_at,
      lastSubmissionAt: last_submission_at,
      lastSequenceEndedAt: row.last_ended_at ?? undefined,
      lastStopAt: row.last_stop_at ?? undefined,
      setBackAt: row.set_back_at ?? undefined,
      lastCheckInAt: row.last_check_in_at ?? undefined,
    };
    return [{ leadId: row.lead_id, silence }];
  });
}
