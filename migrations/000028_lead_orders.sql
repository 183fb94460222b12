-- Sequences that persons started by hand, or moved a lead to. An order is the cause of its enrollment.
create table lead_orders (
  order_id uuid primary key,
  arrival bigint generated always as identity unique,
  lead_id uuid not null references leads,
  -- What the sequence's messages refer to.
  submission_id uuid not null references submissions,
  sequence_name text not null,
  ordered_at timestamptz not null,
  admitted_run_id text
);

-- Who gave a command to many leads, and why: words that Temporal must not hold.
create table command_words (
  command_id uuid primary key,
  given_by text not null,
  note text,
  given_at timestamptz not null
);

create index lead_orders_by_lead on lead_orders (lead_id);

create index lead_orders_to_admit on lead_orders (ordered_at) where admitted_run_id is null;
