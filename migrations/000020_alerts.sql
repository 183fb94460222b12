-- Urgent alerts, each of which somebody of the team must take.
create table alerts (
  alert_id uuid primary key,
  -- The submission and the target: what is routed anew does not alert the same people twice.
  alert_key text not null unique,
  lead_id uuid not null references leads,
  submission_id uuid not null references submissions,
  state text not null default 'open' check (state in ('open', 'taken', 'closed')),
  sealed_taker bytea,
  -- Of the stop by which taking it ended the lead's sequences.
  stop_ordinal bigint,
  opened_at timestamptz not null,
  ended_at timestamptz,
  check ((state = 'open') = (ended_at is null)),
  check ((state = 'taken') = (sealed_taker is not null)),
  check ((state = 'taken') = (stop_ordinal is not null))
);

create index alerts_by_lead on alerts (lead_id);

create index alerts_by_time on alerts (opened_at desc, alert_id);

-- Whom an alert went to, one after the other.
create table alert_calls (
  call_id uuid primary key,
  alert_id uuid not null references alerts,
  hop integer not null check (hop >= 0),
  phone_hash bytea not null,
  sealed_person bytea not null,
  form text not null check (form in ('single', 'group', 'joined')),
  outcome text check (outcome in ('unanswered', 'undeliverable')),
  called_at timestamptz not null,
  unique (alert_id, hop)
);

create index alert_calls_by_phone on alert_calls (phone_hash, called_at);

-- Who stands in for whom the turns name.
create table on_call_swaps (
  swap_id bigint generated always as identity primary key,
  who text not null,
  from_at timestamptz not null,
  until_at timestamptz not null check (until_at > from_at),
  made_at timestamptz not null
);
