-- What models wrote, whether it went out or not.
create table drafts (
  draft_id uuid primary key,
  lead_id uuid not null references leads,
  enrollment_id uuid not null references enrollments,
  step_id text not null,
  attempt integer not null check (attempt > 0),
  sealed_written bytea not null,
  sealed_content bytea not null,
  language text,
  model text not null,
  -- Absent until it was checked.
  sealed_verdict bytea,
  written_at timestamptz not null,
  unique (enrollment_id, step_id, attempt)
);

create index drafts_by_lead on drafts (lead_id);

-- All messages of before were made from templates.
alter table messages
  add column written_by text not null default 'template' check (written_by in ('template', 'model', 'person')),
  add column experiment_name text,
  add column experiment_arm text,
  add check ((experiment_name is null) = (experiment_arm is null));
