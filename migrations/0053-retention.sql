-- What was erased of a case because its time was over. What comes to the case afterwards has a time of its own.
create table erasures (
  class text not null check (class in ('words', 'evidence', 'addresses')),
  -- A return, or a conversation that has none.
  case_id uuid not null,
  at timestamptz not null,
  primary key (case_id, class)
);
create index returns_ended on returns (ended_at, id) where ended_at is not null;
create index conversations_ended on conversations (opened_at, id) where return_id is null and status in ('closed', 'spam', 'merged');
create index orders_named on orders (placed_at, id) where email <> 'efface@navette.invalid';
