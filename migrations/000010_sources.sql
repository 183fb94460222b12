create table source_confirmations (
  source text primary key,
  confirmed_at timestamptz not null
);

create table source_notices (
  notice_id bigint generated always as identity primary key,
  source text not null,
  kind text not null,
  subject text not null,
  because text not null,
  raised_at timestamptz not null,
  settled_at timestamptz
);

create unique index source_notices_open on source_notices (source, kind, subject) where settled_at is null;
