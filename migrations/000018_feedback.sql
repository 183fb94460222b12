-- What persons said of leads that were judged.
create table feedback (
  feedback_id uuid primary key,
  arrival bigint generated always as identity unique,
  lead_id uuid not null references leads,
  submission_id uuid not null references submissions,
  label text not null,
  -- The judgement that the person found, if there was one.
  judged_intent text,
  judged_score integer,
  judged_confidence double precision,
  judged_by text,
  sealed_word bytea not null,
  given_at timestamptz not null,
  check (
    (judged_intent is null) = (judged_by is null)
    and (judged_score is null) = (judged_by is null)
    and (judged_confidence is null) = (judged_by is null)
  )
);

create index feedback_by_lead on feedback (lead_id);

create index feedback_by_time on feedback (given_at, arrival);

-- The newest on this submission, which is then admitted and handed over once more.
alter table submissions add column feedback_id uuid references feedback;

-- The share of judgements that rules made, and of calls that failed, is asked for again and again.
create index assessments_by_time on assessments (assessed_at);

drop index model_calls_by_time;

create index model_calls_by_time on model_calls (at);
