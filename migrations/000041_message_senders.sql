-- Who of the team signs a message; absent where the playbook's sender does.
alter table messages add column sender text;

-- How a submission was judged first is asked for whenever somebody corrects it.
create index feedback_by_submission on feedback (submission_id, arrival);
