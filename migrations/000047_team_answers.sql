-- Mails of our own people to leads that we got a copy of: that they were written, and nothing of what they say.
create table team_answers (
  provider text not null,
  provider_message_id text not null,
  lead_id uuid not null references leads,
  received_at timestamptz not null,
  primary key (provider, provider_message_id)
);

create index team_answers_by_lead on team_answers (lead_id);
