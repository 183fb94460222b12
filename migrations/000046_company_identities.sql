-- A keyed hash of the domain of an e-mail address, by which colleagues are found; absent where that says nothing of a
-- company, and of addresses of before that were never written to.
alter table identities add column company_hash bytea;

update identities
set company_hash = deliveries.company_hash
from deliveries
where identities.kind = 'email'
  and deliveries.address_hash = identities.hash
  and deliveries.company_hash is not null;

create index identities_by_company on identities (company_hash) where company_hash is not null;
