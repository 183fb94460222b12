-- Deliveries that a person sends once more, each under a key of its own; the first one stays as it was.
create table delivery_resends (
  resend_key text primary key,
  -- The key of the step, which all its resends share.
  delivery_key text not null references deliveries,
  number integer not null,
  ordered_at timestamptz not null,
  unique (delivery_key, number)
);

-- What of leads needs attention. Open ones are answered by operators, or by the vendor that works again.
create table failures (
  failure_id uuid primary key,
  arrival bigint generated always as identity unique,
  lead_id uuid not null references leads,
  -- Whose answer it waits for.
  workflow_id text not null,
  item text not null,
  -- What all of one cause share: kind of item, vendor and code.
  cause text not null,
  kind text not null,
  vendor text,
  code text not null,
  type text not null,
  because text not null,
  raised_at timestamptz not null,
  closed_at timestamptz,
  closed_how text,
  check ((closed_at is null) = (closed_how is null))
);

create unique index failures_open on failures (workflow_id, item) where closed_at is null;

create index failures_by_cause on failures (cause, arrival) where closed_at is null;

create index failures_by_lead on failures (lead_id);
