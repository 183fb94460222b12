create table reviews (
  review_id uuid primary key,
  kind text not null check (kind in ('draft', 'judgement')),
  lead_id uuid not null references leads,
  submission_id uuid not null references submissions,
  enrollment_id uuid references enrollments,
  step_id text,
  state text not null default 'open'
    check (state in ('open', 'approved', 'edited', 'rejected', 'labelled', 'expired', 'closed')),
  sealed_matter bytea not null,
  sealed_reviewer bytea not null,
  opened_at timestamptz not null,
  deadline_at timestamptz not null,
  escalations integer not null default 0,
  task_id text,
  ended_at timestamptz,
  check ((kind = 'draft') = (enrollment_id is not null and step_id is not null)),
  check ((state = 'open') = (ended_at is null))
);

create unique index reviews_of_drafts on reviews (enrollment_id, step_id) where kind = 'draft';

create unique index reviews_of_judgements on reviews (submission_id) where kind = 'judgement';

create index reviews_by_lead on reviews (lead_id);

create index reviews_open on reviews (deadline_at, review_id) where state = 'open';

create index reviews_ended on reviews (state, ended_at, review_id) where state <> 'open';

-- What persons decided. It is carried out by the lead's workflow, which asks for it by its id.
create table review_decisions (
  decision_id uuid primary key,
  review_id uuid not null references reviews,
  sealed_decision bytea not null,
  decided_at timestamptz not null
);

create index review_decisions_by_review on review_decisions (review_id);

-- The one that was carried out.
alter table reviews
  add column decision_id uuid references review_decisions,
  add check ((decision_id is not null) = (state in ('approved', 'edited', 'rejected', 'labelled')));
