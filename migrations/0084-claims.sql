-- What is asked of suppliers for units that go back to them. A unit is in one live claim at most; what they refused and sent back is free again.
create sequence claim_sequence;
create table claims (
  id uuid primary key,
  number text not null unique,
  supplier text not null,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  status text not null check (status in ('open', 'sent', 'credited', 'refused', 'cancelled')),
  version int not null,
  sequence int not null,
  reference text,
  carrier text,
  tracking text,
  opened_at timestamptz not null,
  sent_at timestamptz,
  ended_at timestamptz
);
create index claims_newest on claims (opened_at desc, id desc);
create index claims_of_status on claims (status, opened_at desc, id desc);
create index claims_of_supplier on claims (supplier, opened_at desc, id desc);
create index claims_sent on claims (sent_at) where sent_at is not null;
create table claim_items (
  id uuid primary key,
  claim_id uuid not null references claims,
  position int not null,
  unit_id uuid not null references return_units,
  return_id uuid not null references returns,
  state text not null check (state in ('open', 'sent', 'credited', 'refused', 'returned', 'removed')),
  expected bigint not null check (expected >= 0),
  defect text,
  credited bigint check (credited > 0),
  credit_note text,
  refusal text,
  answered_at timestamptz,
  check ((state = 'credited') = (credited is not null and credit_note is not null)),
  check ((state in ('refused', 'returned')) = (refusal is not null))
);
create unique index claim_items_live on claim_items (unit_id) where state in ('open', 'sent', 'credited', 'refused');
create index claim_items_claim on claim_items (claim_id);
create index claim_items_return on claim_items (return_id);
create index claim_items_unit on claim_items (unit_id);
create index return_units_rtv on return_units (id) where disposition = 'rtv';
create table claim_events (
  id uuid primary key,
  claim_id uuid not null references claims,
  sequence int not null,
  at timestamptz not null,
  verb text not null,
  actor_id uuid,
  actor_role text not null,
  from_status text not null,
  to_status text not null,
  data jsonb not null,
  unique (claim_id, sequence)
);
create trigger claim_events_append_only before update or delete on claim_events for each row execute function events_are_append_only();
create trigger claim_events_no_truncate before truncate on claim_events for each statement execute function events_are_append_only();
-- Why, in words, apart from the event (invariant 6).
create table claim_words (
  event_id uuid primary key references claim_events,
  reason text not null
);
