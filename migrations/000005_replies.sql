create table replies (
  reply_id uuid primary key,
  arrival bigint generated always as identity unique,
  -- Absent when no lead matched.
  lead_id uuid references leads,
  matched_by text,
  channel text not null,
  provider text not null,
  provider_message_id text not null,
  received_at timestamptz not null,
  sealed_content bytea not null,
  sealed_body bytea not null,
  dispatched_at timestamptz,
  unique (provider, provider_message_id),
  check ((lead_id is null) = (matched_by is null))
);

create index replies_by_lead on replies (lead_id, arrival);

create index replies_undispatched on replies (arrival) where dispatched_at is null and lead_id is not null;

-- Keeps every claim of the lead back until the reply is understood.
create table holds (
  reply_id uuid primary key references replies,
  lead_id uuid not null references leads,
  -- Drawn when the reply arrived, and kept by the stop that the hold becomes.
  ordinal bigint not null unique default nextval('event_ordinals'),
  placed_at timestamptz not null,
  released_at timestamptz
);

create index holds_unreleased on holds (lead_id) where released_at is null;
