create table timeline_events (
  event_id bigint generated always as identity primary key,
  lead_id uuid not null references leads,
  at timestamptz not null,
  type text not null,
  sealed_event bytea not null
);

create index timeline_events_by_lead on timeline_events (lead_id, event_id);

create table model_calls (
  model_call_id bigint generated always as identity primary key,
  lead_id uuid not null references leads,
  submission_id uuid not null references submissions,
  purpose text not null,
  at timestamptz not null,
  vendor text not null,
  model text,
  prompt_hash text not null,
  sealed_prompt bytea not null,
  sealed_answer bytea,
  error_code text,
  input_tokens integer,
  output_tokens integer,
  latency_ms double precision not null
);

create index model_calls_by_lead on model_calls (lead_id, model_call_id);

create table performed_actions (
  action_key text primary key,
  lead_id uuid not null references leads,
  reference text not null,
  performed_at timestamptz not null
);

create index performed_actions_by_lead on performed_actions (lead_id);
