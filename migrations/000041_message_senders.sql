-- Who of the team signs a message; absent where the playbook's sender does.
alter table messages add column sender text;
