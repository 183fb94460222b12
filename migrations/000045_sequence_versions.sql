-- What operators decide about what runs on a version of a sequence: that it goes on by another, or is stopped.
create table version_orders (
  order_id uuid primary key,
  sequence_name text not null,
  from_hash text not null references sequence_versions,
  -- Absent: what runs on it is stopped.
  to_hash text references sequence_versions,
  -- By the id of a step that the new version lacks, the one at which it goes on instead.
  step_mapping jsonb not null,
  -- Whether a message that was written and waits goes out as it is.
  keeps_written boolean not null,
  given_by text not null,
  reason text,
  ordered_at timestamptz not null
);

-- Nothing written by such a version goes out.
create table version_recalls (
  version_hash text primary key references sequence_versions,
  recalled_by text not null,
  reason text not null,
  recalled_at timestamptz not null
);

-- The newest order that is for an enrollment, whether carried out or not, and the step that it waits in.
alter table enrollments
  add column version_order_id uuid references version_orders,
  add column next_step_id text;

create index enrollments_running_on on enrollments (version_hash) where state = 'running';

create index enrollments_ordered on enrollments (version_order_id, lead_id) where version_order_id is not null;

-- By which version a message was written; what is withdrawn stays readable, and its step may be written anew.
alter table messages
  add column version_hash text references sequence_versions,
  add column withdrawn_at timestamptz;

update messages set version_hash = enrollments.version_hash
from enrollments where enrollments.enrollment_id = messages.enrollment_id;

alter table messages
  alter column version_hash set not null,
  drop constraint messages_enrollment_id_step_id_channel_key;

create unique index messages_of_steps on messages (enrollment_id, step_id, channel) where withdrawn_at is null;

create index messages_by_version on messages (version_hash);

alter table drafts
  add column withdrawn_at timestamptz,
  drop constraint drafts_enrollment_id_step_id_attempt_key;

create unique index drafts_of_steps on drafts (enrollment_id, step_id, attempt) where withdrawn_at is null;

alter table reviews add column withdrawn_at timestamptz;

drop index reviews_of_drafts;

create unique index reviews_of_drafts on reviews (enrollment_id, step_id) where kind = 'draft' and withdrawn_at is null;
