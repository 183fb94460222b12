import { sql } from 'kysely';
import type { Intent } from '../../domain/assessment.ts';
import type { OutcomeValue } from '../../domain/outcomes/outcome.ts';
import type { SourceResults, Span } from '../../domain/outcomes/report.ts';
import type { StoreContext } from '../store-context.ts';
import { personFacts } from './person-facts.ts';

interface SourceRow extends Omit<SourceResults, 'intent' | 'wonValue'> {
  readonly intent: Intent | null;
  readonly wonValue: readonly OutcomeValue[];
}

/** Counts what became of the leads that came in a span, by their latest source and what they were last judged to be. */
export async function reportOnSources({ db }: StoreContext, { since, until }: Span): Promise<SourceResults[]> {
  const { rows } = await sql<SourceRow>`
    with ${personFacts},
    cohort as (
      select leads.lead_id as person_id, leads.source, intent
      from leads left join assessments on submission_id = assessed_submission_id
      where merged_into_lead_id is null and created_at >= ${since} and created_at < ${until}
    ),
    sendings as (
      select person_id, count(*) as sent from deliveries join persons using (lead_id) where state = 'sent' group by 1
    ),
    answers as (select person_id, count(*) as replies from heard group by 1),
    meetings as (select distinct person_id, true as has_met from met),
    ends as (
      select
        person_id,
        bool_or(kind = 'qualified') as is_qualified,
        bool_or(kind = 'disqualified') as is_disqualified,
        bool_or(kind = 'won') as is_won,
        bool_or(kind = 'lost') as is_lost
      from ended group by 1
    ),
    sums as (
      select source, intent, currency, sum(amount)::double precision as amount
      from cohort join ended using (person_id)
      where kind = 'won' and amount is not null
      group by 1, 2, 3
    ),
    worth as (
      select source, intent, json_agg(json_build_object('amount', amount, 'currency', currency) order by currency) as sums
      from sums group by 1, 2
    )
    select
      counts.*, coalesce(worth.sums, '[]') as "wonValue"
    from (
      select
        source,
        intent,
        count(*)::integer as leads,
        coalesce(sum(sent), 0)::integer as "messagesSent",
        coalesce(sum(replies), 0)::integer as replies,
        count(replies)::integer as replied,
        count(has_met)::integer as meetings,
        (count(*) filter (where is_qualified))::integer as qualified,
        (count(*) filter (where is_disqualified))::integer as disqualified,
        (count(*) filter (where is_won))::integer as won,
        (count(*) filter (where is_lost))::integer as lost
      from cohort
      left join sendings using (person_id)
      left join answers using (person_id)
      left join meetings using (person_id)
      left join ends using (person_id)
      group by source, intent
    ) as counts
    left join worth on worth.source = counts.source and worth.intent is not distinct from counts.intent
    order by counts.source, counts.intent`.execute(db);
  return rows.map(({ intent, ...row }) => ({ ...row, intent: intent ?? undefined }));
}
