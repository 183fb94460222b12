import { sql } from 'kysely';
import type { ScoreResults, Span } from '../../domain/outcomes/report.ts';
import type { StoreContext } from '../store-context.ts';
import { goodKinds, personFacts } from './person-facts.ts';

/**
 * Counts what became of the leads that came in a span, by tens of the score. A score that a person set is not the judge's:
 * the one that the person found counts instead, and none where there was none.
 */
export async function reportOnScores({ db }: StoreContext, { since, until }: Span): Promise<ScoreResults[]> {
  const { rows } = await sql<ScoreResults>`
    with ${personFacts},
    judged as (
      select
        leads.lead_id as person_id,
        coalesce(
          (
            select judged_score from feedback
            where feedback.submission_id = assessed_submission_id and feedback.judged_by <> 'person'
            order by feedback.arrival
            limit 1
          ),
          case when assessments.judged_by <> 'person' then score end
        ) as score
      from leads join assessments on submission_id = assessed_submission_id
      where merged_into_lead_id is null and created_at >= ${since} and created_at < ${until}
    ),
    banded as (
      select
        (greatest(score, 1) - 1) / 10 as band,
        exists (select from heard where heard.person_id = judged.person_id) as has_replied,
        exists (select from met where met.person_id = judged.person_id)
          or exists (select from ended where ended.person_id = judged.person_id and kind in ${goodKinds}) as is_positive,
        exists (select from ended where ended.person_id = judged.person_id and kind = 'won') as is_won
      from judged
      where score is not null
    )
    select
      (band * 10 + 1)::integer as "from",
      (band * 10 + 10)::integer as "to",
      count(*)::integer as leads,
      (count(*) filter (where has_replied))::integer as replied,
      (count(*) filter (where is_positive))::integer as positive,
      (count(*) filter (where is_won))::integer as won
    from banded
    group by band
    order by band`.execute(db);
  return rows;
}
