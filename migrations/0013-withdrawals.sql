-- Statements of withdrawal (L221-21): kept as they were confirmed, whether or not they mean an order of ours. Append-only, like events.
create table withdrawals (
  id uuid primary key,
  at timestamptz not null,
  -- In the law's zone: the same statement twice on one day is one.
  day date not null,
  locale text not null check (locale in ('fr', 'en')),
  name text not null,
  contract text not null,
  email text not null,
  -- In words; null is the whole order.
  goods text,
  text text not null,
  -- What the session of the consumer showed, where there was one.
  order_id uuid references orders,
  picked jsonb,
  person_id uuid references people,
  fingerprint bytea not null,
  unique (fingerprint, day)
);
create index withdrawals_age on withdrawals (at desc, id desc);

-- What became of a statement: acknowledged by which mail and when, proven, matched, answered.
create table withdrawal_events (
  id uuid primary key,
  withdrawal_id uuid not null references withdrawals,
  at timestamptz not null,
  verb text not null check (verb in ('acknowledged', 'proven', 'matched', 'answered')),
  actor_id uuid,
  actor_role text not null,
  order_id uuid references orders,
  return_id uuid references returns,
  -- Nothing more is owed to whoever stated it.
  settles boolean not null,
  data jsonb not null,
  -- What staff wrote.
  words text
);
create index withdrawal_events_of on withdrawal_events (withdrawal_id, id);
create index withdrawal_events_settled on withdrawal_events (withdrawal_id) where settles;
create index withdrawal_events_return on withdrawal_events (return_id) where return_id is not null;

create function withdrawals_are_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'statements of withdrawal are append-only';
end $$;
create trigger withdrawals_append_only before update or delete on withdrawals for each row execute function withdrawals_are_append_only();
create trigger withdrawals_no_truncate before truncate on withdrawals for each statement execute function withdrawals_are_append_only();
create trigger withdrawal_events_append_only before update or delete on withdrawal_events
  for each row execute function withdrawals_are_append_only();
create trigger withdrawal_events_no_truncate before truncate on withdrawal_events
  for each statement execute function withdrawals_are_append_only();

-- An order's number as a person writes it (domain/withdrawal/statement.ts, contractKey).
create index orders_number_as_written on orders (regexp_replace(upper(number), '[^0-9A-Z]', '', 'g'));
create index orders_email on orders (email);
