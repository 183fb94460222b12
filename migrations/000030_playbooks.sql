-- What was published of the playbook, by whom. Rows are added only: to roll back is to publish an earlier one again.
create table playbook_releases (
  release_id bigint generated always as identity primary key,
  hash text not null,
  files jsonb not null,
  author text not null check (author <> ''),
  note text,
  published_at timestamptz not null
);
