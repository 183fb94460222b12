-- Tells a wrong master key before it does harm: addresses would no longer be found, and each lead would be made anew.
create table master_key_fingerprint (
  is_only boolean primary key default true check (is_only),
  fingerprint bytea not null
);
