-- Puts enrollments, holds and stops in one order: a stop ends the enrollments with a smaller ordinal.
create sequence event_ordinals as bigint;

create table sequence_versions (
  hash text primary key,
  version jsonb not null
);

create table enrollments (
  enrollment_id uuid primary key,
  lead_id uuid not null references leads,
  cause_id text not null,
  sequence_name text not null,
  version_hash text not null references sequence_versions,
  ordinal bigint not null unique default nextval('event_ordinals'),
  started_at timestamptz not null,
  state text not null default 'running' check (state in ('running', 'finished', 'stopped')),
  ended_at timestamptz,
  stop_reason text,
  next_what text,
  next_at timestamptz,
  next_because text,
  unique (lead_id, cause_id, sequence_name),
  check ((state = 'running') = (ended_at is null)),
  check ((state = 'stopped') = (stop_reason is not null))
);

create table stops (
  ordinal bigint primary key default nextval('event_ordinals'),
  lead_id uuid not null references leads,
  reason text not null,
  stopped_at timestamptz not null
);

create index stops_by_lead on stops (lead_id);
