-- An enrollment takes its place in the order of stops from the submission that caused it, so that an answer which came
-- while that was being judged still ends it.
alter table submissions add column ordinal bigint not null default nextval('event_ordinals');

-- One submission may cause more than one enrollment.
alter table enrollments drop constraint enrollments_ordinal_key;
