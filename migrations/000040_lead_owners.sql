-- Drawn whenever a lead becomes somebody's: whoever drew the smallest number last has waited longest for one.
create sequence owner_turns;

-- Whose lead it is. A person is named by the key that the playbook's team has for them.
create table lead_owners (
  lead_id uuid primary key references leads,
  rep text not null,
  origin text not null,
  turn bigint not null default nextval('owner_turns'),
  since timestamptz not null,
  -- Whom the CRM was seen to name, or was told, last.
  crm_owner_id text,
  -- The CRM is to be told of this owner, whomever it names now.
  is_owed_to_crm boolean not null default false
);

create index lead_owners_by_rep on lead_owners (rep, turn desc);

create index lead_owners_by_time on lead_owners (since);
