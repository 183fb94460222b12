-- What providers tell of deliveries, in whatever order it comes, each once.
create table delivery_events (
  -- A keyed hash of the provider's id of it.
  event_key bytea primary key,
  arrival bigint generated always as identity unique,
  provider text not null,
  channel text not null,
  kind text not null,
  occurred_at timestamptz not null,
  received_at timestamptz not null,
  address_hash bytea not null,
  -- Absent when it is about nothing that we sent.
  delivery_key text references deliveries,
  lead_id uuid references leads,
  is_by_machine boolean not null,
  code text,
  check ((delivery_key is null) = (lead_id is null))
);

create index delivery_events_by_delivery on delivery_events (delivery_key) where delivery_key is not null;

create index delivery_events_by_address on delivery_events (channel, address_hash, occurred_at);

create index delivery_events_by_time on delivery_events (channel, occurred_at) where delivery_key is not null;

create index deliveries_by_provider_message on deliveries (provider, provider_message_id);

create index deliveries_by_time on deliveries (sent_at) where sent_at is not null;

-- When too much went wrong on a channel; what is older does not count again.
create table channel_alarms (
  alarm_id bigint generated always as identity primary key,
  channel text not null,
  because text not null,
  raised_at timestamptz not null
);

create index channel_alarms_by_time on channel_alarms (channel, raised_at);
