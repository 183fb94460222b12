-- The evidence that the owner of an address confirmed it: asked by which enrollment's message, and when. Never changed.
create table address_confirmations (
  enrollment_id uuid primary key references enrollments,
  lead_id uuid not null references leads,
  email_hash bytea not null,
  confirmed_at timestamptz not null,
  sealed_evidence bytea not null,
  dispatched_at timestamptz
);

create index address_confirmations_by_email on address_confirmations (email_hash);
create index address_confirmations_undispatched on address_confirmations (confirmed_at) where dispatched_at is null;
