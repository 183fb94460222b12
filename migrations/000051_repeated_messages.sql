-- A keyed hash of what is sent, by which the same words to the same address are noticed.
alter table deliveries add column content_hash bytea;

create index deliveries_by_words on deliveries (address_hash, content_hash) where content_hash is not null;
