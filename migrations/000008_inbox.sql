-- One table for all that arrives. Version 0.1.0 was never released, so that no refusals need to be carried over.
drop table refusals;

alter table submissions
  alter column lead_id drop not null,
  alter column source drop not null,
  alter column sealed_profile drop not null,
  alter column sealed_content drop not null,
  alter column sealed_body drop not null,
  add column state text not null default 'accepted'
    check (state in ('accepted', 'fetching', 'observed', 'unusable', 'refused')),
  add column reason text,
  -- Keyed hash of what the vendor repeats when it sends the same again.
  add column dedupe_hash bytea,
  -- Keyed hash of what a form said, without what differs when the same is sent again.
  add column content_hash bytea,
  add column external_id text,
  -- SHA-256 of the body as it came.
  add column body_hash bytea,
  add column made_in_sandbox boolean;

-- What was tried out before the first release has no hash of its body; that of the sealed body keeps its place.
update submissions
set body_hash = sha256(sealed_body), made_in_sandbox = leads.made_in_sandbox
from leads
where leads.lead_id = submissions.lead_id;

-- What has no lead is sealed under a key of its own, and under the lead's key once it has one.
alter table submissions
  alter column state drop default,
  alter column body_hash set not null,
  alter column made_in_sandbox set not null,
  add check ((state = 'accepted') = (lead_id is not null)),
  add check (lead_id is null or (source is not null and sealed_profile is not null and sealed_content is not null)),
  add check (lead_id is not null or (sealed_profile is null and sealed_content is null)),
  add check (sealed_body is not null or state in ('refused', 'unusable')),
  add check (state <> 'refused' or reason is not null),
  add check (reason is null or state in ('refused', 'unusable'));

drop index submissions_undispatched;

create index submissions_undispatched on submissions (arrival)
  where dispatched_at is null and state in ('accepted', 'fetching');

create unique index submissions_dedupe on submissions (route, dedupe_hash) where dedupe_hash is not null;

create index submissions_by_external_id on submissions (route, external_id) where external_id is not null;

create index submissions_refused on submissions (received_at) where state = 'refused';

create index submissions_by_source on submissions (source, route, received_at) where state in ('accepted', 'observed');
