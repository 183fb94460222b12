-- The addresses that must not be written to, by a keyed hash that stays when a lead is erased. Undoing keeps the row.
create table suppressions (
  suppression_id uuid primary key,
  arrival bigint generated always as identity unique,
  channel text not null,
  address_hash bytea not null,
  reason text not null,
  origin text not null,
  suppressed_at timestamptz not null,
  sealed_hint bytea,
  lifted_at timestamptz,
  sealed_lift bytea,
  check ((lifted_at is null) = (sealed_lift is null))
);

create unique index suppressions_in_force on suppressions (channel, address_hash) where lifted_at is null;

create index suppressions_by_address on suppressions (channel, address_hash);

-- To whom a delivery goes, so that an answer from there and an event about it find the lead: a lead with an e-mail address
-- is not found by its phone number.
alter table deliveries add column address_hash bytea;

create index deliveries_by_address on deliveries (address_hash) where address_hash is not null;
