-- What the CRM may show of a lead by our own doing: what we wrote to it, and what we saw in it and acted on. What differs
-- from all of them was changed by a person.
create table crm_states (
  crm_state_id bigint generated always as identity primary key,
  lead_id uuid not null references leads,
  status text,
  tags text[] not null,
  begun_at timestamptz not null,
  -- Absent while nobody knows whether the CRM took it.
  settled_at timestamptz
);

create index crm_states_by_lead on crm_states (lead_id);

-- When a person set the lead's status back to Nurturing.
alter table leads add column set_back_at timestamptz;

-- The step behind which the sequence goes on, for one that was stopped and is resumed.
alter table lead_orders add column after_step text;
