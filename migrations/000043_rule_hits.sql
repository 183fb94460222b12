-- Which rules of the routing counted for a submission, or for what a person said of it, once each.
create table rule_hits (
  cause_id text not null,
  rule text not null,
  source text not null,
  playbook_hash text not null,
  hit_at timestamptz not null,
  primary key (cause_id, rule)
);

create index rule_hits_by_time on rule_hits (hit_at);
