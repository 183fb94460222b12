-- Two leads that turned out to be one person: the older goes on, and each that it absorbed points straight at it.
alter table leads add column merged_into_lead_id uuid references leads check (merged_into_lead_id <> lead_id);

create index leads_merged on leads (merged_into_lead_id) where merged_into_lead_id is not null;

-- The lead that a submission showed to be the same person, and the stop that ended all that ran for it.
alter table submissions
  add column absorbed_lead_id uuid references leads,
  add column absorbed_stop_ordinal bigint references stops,
  add check ((absorbed_lead_id is null) = (absorbed_stop_ordinal is null));
