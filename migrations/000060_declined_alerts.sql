-- Whoever is called may pass a lead on by a key of the phone.
alter table alert_calls
  drop constraint alert_calls_outcome_check,
  add constraint alert_calls_outcome_check check (outcome in ('unanswered', 'undeliverable', 'declined'));
