-- What leads booked and called off, each event of a vendor once for each lead that has the address.
create table meeting_events (
  -- A keyed hash of the vendor's id of the booking, and of what happened to it.
  event_key bytea not null,
  lead_id uuid not null references leads,
  arrival bigint generated always as identity unique,
  provider text not null,
  kind text not null,
  starts_at timestamptz,
  happened_at timestamptz not null,
  received_at timestamptz not null,
  primary key (event_key, lead_id)
);

create index meeting_events_by_lead on meeting_events (lead_id);

-- What became of leads in the end. A deal of a CRM has one outcome, its latest.
create table outcomes (
  outcome_id uuid primary key,
  arrival bigint generated always as identity unique,
  lead_id uuid not null references leads,
  kind text not null,
  origin text not null,
  -- A keyed hash of the origin's id of the deal; absent when it gave none.
  reference_hash bytea unique,
  amount numeric,
  -- ISO 4217.
  currency text,
  happened_at timestamptz not null,
  recorded_at timestamptz not null,
  -- How new the news is; what is older changes nothing.
  told_at timestamptz not null,
  -- Since when the deal is open again.
  withdrawn_at timestamptz,
  sealed_word bytea not null,
  check ((amount is null) = (currency is null))
);

create index outcomes_by_lead on outcomes (lead_id);

-- The report counts leads by when they came.
create index leads_by_time on leads (created_at);
