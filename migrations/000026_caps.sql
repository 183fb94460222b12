-- Caps count by business time, which the time of a call may differ from, and by company.
alter table deliveries add column business_at timestamptz;

-- A keyed hash of the e-mail domain; absent where that says nothing of a company.
alter table deliveries add column company_hash bytea;

update deliveries set business_at = sent_at;

create index deliveries_by_company on deliveries (company_hash, business_at);
