import { sql, type RawBuilder } from 'kysely';

/**
 * The facts of leads as SQL, to stand behind `with`. A lead and those that were merged into it are one person:
 * `persons (lead_id, person_id)`, `heard (person_id, at)` for answers that are no machine's (one that is still being read
 * counts), `met (person_id, at)` for meetings, `ended (person_id, kind, at, amount, currency)` for outcomes that hold. Times
 * are those at which it was learned.
 */
export const personFacts: RawBuilder<unknown> = sql`
  persons as (select lead_id, coalesce(merged_into_lead_id, lead_id) as person_id from leads),
  heard as (
    select person_id, replies.received_at as at
    from replies
    join persons on persons.lead_id = replies.lead_id
    join holds on holds.reply_id = replies.reply_id
    where holds.released_at is null or exists (select from stops where stops.ordinal = holds.ordinal)
  ),
  met as (
    select person_id, received_at as at from meeting_events join persons using (lead_id) where kind = 'booked'
  ),
  ended as (
    select person_id, kind, recorded_at as at, amount, currency
    from outcomes join persons using (lead_id)
    where withdrawn_at is null
  )`;

/** The outcomes that speak for what was done, beside a meeting. */
export const goodKinds: RawBuilder<unknown> = sql`('qualified', 'won')`;
