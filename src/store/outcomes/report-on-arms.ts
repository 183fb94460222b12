import { sql } from 'kysely';
import type { ArmResults, Span } from '../../domain/outcomes/report.ts';
import type { StoreContext } from '../store-context.ts';
import { goodKinds, personFacts } from './person-facts.ts';

/** Counts what became of the leads for whom a message was drafted in an arm of an experiment in a span. */
export async function reportOnArms({ db }: StoreContext, { since, until }: Span): Promise<ArmResults[]> {
  const { rows } = await sql<ArmResults>`
    with ${personFacts},
    told as (
      select experiment_name, experiment_arm, person_id, min(sent_at) as sent_at
      from messages
      join persons on persons.lead_id = messages.lead_id
      left join deliveries on deliveries.message_id = messages.message_id and deliveries.state = 'sent'
      where experiment_name is not null and drafted_at >= ${since} and drafted_at < ${until}
      group by 1, 2, 3
    ),
    followed as (
      select
        told.*,
        exists (select from heard where heard.person_id = told.person_id and heard.at > sent_at) as has_replied,
        exists (select from met where met.person_id = told.person_id and met.at > sent_at)
          or exists (
            select from ended where ended.person_id = told.person_id and ended.at > sent_at and kind in ${goodKinds}
          ) as is_positive
      from told
    )
    select
      experiment_name as experiment,
      experiment_arm as arm,
      count(*)::integer as leads,
      count(sent_at)::integer as sent,
      (count(*) filter (where has_replied))::integer as replied,
      (count(*) filter (where is_positive))::integer as positive
    from followed
    group by 1, 2
    order by 1, 2`.execute(db);
  return rows;
}
