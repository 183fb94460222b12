create table messages (
  message_id uuid primary key,
  lead_id uuid not null references leads,
  enrollment_id uuid not null references enrollments,
  step_id text not null,
  channel text not null,
  sealed_content bytea not null,
  verdict_result text not null,
  sealed_verdict_reasons bytea not null,
  drafted_at timestamptz not null,
  unique (enrollment_id, step_id)
);

create table deliveries (
  delivery_key text primary key,
  lead_id uuid not null references leads,
  enrollment_id uuid not null references enrollments,
  step_id text not null,
  message_id uuid not null references messages,
  provider text not null,
  message_id_local_part uuid not null unique,
  state text not null check (state in ('claimed', 'calling', 'sent', 'failed', 'unknown')),
  tries integer not null,
  attempt_token text,
  deadline_at timestamptz,
  code text,
  provider_message_id text,
  sent_at timestamptz,
  check (state <> 'calling' or (attempt_token is not null and deadline_at is not null)),
  check ((state = 'sent') = (sent_at is not null)),
  check (state not in ('failed', 'unknown') or code is not null)
);

create index deliveries_by_lead on deliveries (lead_id);
