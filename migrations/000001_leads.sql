create table leads (
  lead_id uuid primary key,
  reply_token text not null unique,
  -- The lead's data key under the master key; erasing a lead destroys it, and with it every sealed column of the lead.
  wrapped_key bytea,
  sealed_profile bytea not null,
  status text not null,
  priority text not null,
  tags text[] not null default '{}',
  source text not null,
  made_in_sandbox boolean not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);

create table identities (
  kind text not null,
  hash bytea not null,
  lead_id uuid not null references leads,
  primary key (kind, hash)
);

create index identities_by_lead on identities (lead_id);
