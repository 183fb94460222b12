-- What is stopped: all messages to leads, or those of one channel. A row is there as long as the stop holds.
create table sending_stops (
  scope text primary key check (scope in ('all', 'email', 'sms')),
  stopped_by text not null,
  note text,
  stopped_at timestamptz not null
);

-- The leads to whom nothing is sent until a person resumes.
create table lead_pauses (
  lead_id uuid primary key references leads,
  paused_at timestamptz not null
);
