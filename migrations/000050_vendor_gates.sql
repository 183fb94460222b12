-- What all workers together know of a vendor: when its next call may begin, and whether it is taken to be away.
create table vendor_gates (
  vendor text primary key,
  -- No call that has no turn yet begins before this.
  next_free_at timestamptz not null,
  -- The turn that was given last; absent when it was refused, since it would have been too far off.
  turn_at timestamptz,
  -- The vendor asked everybody to wait until then.
  slowed_until timestamptz,
  -- When calls were given up lately, though they may work later.
  given_up_at timestamptz[] not null default '{}',
  -- Set as long as the circuit is open: nothing but probes is sent.
  opened_at timestamptz,
  -- By what the last call was given up.
  code text,
  closed_at timestamptz
);
