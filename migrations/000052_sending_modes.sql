-- How freely each channel sends to leads, as operators set it one time after the other: the last row of a channel holds.
create table sending_mode_changes (
  change_number integer generated always as identity primary key,
  channel text not null check (channel in ('email', 'sms')),
  mode text not null check (mode in ('test', 'review-all', 'live')),
  allow_list text[] not null,
  changed_by text not null,
  note text not null,
  changed_at timestamptz not null
);

create index sending_mode_changes_by_channel on sending_mode_changes (channel, change_number desc);

-- When a person let this very text pass.
alter table messages add column approved_at timestamptz;

update messages set approved_at = reviews.ended_at
from reviews
where reviews.kind = 'draft'
  and reviews.state in ('approved', 'edited')
  and reviews.enrollment_id = messages.enrollment_id
  and reviews.step_id = messages.step_id;
