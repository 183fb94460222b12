-- What a directory said of a company, and that it knew none: asked again after a while. Nothing personal.
create table companies (
  vendor text not null,
  domain text not null,
  facts jsonb,
  fetched_at timestamptz not null,
  primary key (vendor, domain)
);
