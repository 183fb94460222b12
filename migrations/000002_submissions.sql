create table submissions (
  submission_id uuid primary key,
  arrival bigint generated always as identity unique,
  lead_id uuid not null references leads,
  route text not null,
  source text not null,
  received_at timestamptz not null,
  sealed_profile bytea not null,
  sealed_content bytea not null,
  sealed_headers bytea not null,
  sealed_body bytea not null,
  dispatched_at timestamptz,
  admitted_run_id text,
  admitted_at timestamptz,
  check ((admitted_run_id is null) = (admitted_at is null))
);

create index submissions_by_lead on submissions (lead_id, arrival);

create index submissions_undispatched on submissions (arrival) where dispatched_at is null;

create table dossiers (
  submission_id uuid primary key references submissions,
  sealed_dossier bytea not null
);

create table assessments (
  submission_id uuid primary key references submissions,
  intent text not null,
  score integer not null,
  confidence double precision not null,
  judged_by text not null,
  judge text not null,
  sealed_opinion bytea not null,
  assessed_at timestamptz not null
);

alter table leads add column assessed_submission_id uuid references assessments;

create table refusals (
  refusal_id bigint generated always as identity primary key,
  route text not null,
  reason text not null,
  received_at timestamptz not null,
  sealed_headers bytea not null,
  sealed_body bytea not null
);

create index refusals_by_time on refusals (received_at);
