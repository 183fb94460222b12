-- A step whose message one channel refused is written once more for another.
alter table messages drop constraint messages_enrollment_id_step_id_key;
alter table messages add unique (enrollment_id, step_id, channel);
