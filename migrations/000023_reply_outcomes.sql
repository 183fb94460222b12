-- What a reply was found to be; a hold of before counts as a stop.
alter table replies add column sealed_outcome bytea;

create index replies_unmatched on replies (arrival) where lead_id is null;

-- The lead is away: what is older than the reply waits until then.
alter table holds add column paused_until timestamptz;

create index holds_paused on holds (lead_id, paused_until) where paused_until is not null;
