-- Signatures that do not cover the body they came with: each is good for one content.
create table webhook_tokens (
  token_hash bytea primary key,
  content_hash bytea not null,
  seen_at timestamptz not null
);

create index webhook_tokens_by_time on webhook_tokens (seen_at);
