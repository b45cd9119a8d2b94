-- What enters a disposition and leaves it, once, for good: entry by entry of a unit, in and out by turns, so that nothing is in stock twice. `sequence` grows in the order of commits.
create sequence stock_sequence;
create table stock_movements (
  unit_id uuid not null references return_units,
  entry int not null check (entry > 0),
  sequence bigint not null unique default nextval('stock_sequence'),
  return_id uuid not null references returns,
  -- The event that moved it.
  cause_id uuid not null,
  verb text not null,
  at timestamptz not null,
  sku text not null,
  name text not null,
  serial text,
  grade text,
  disposition text not null check (disposition in ('restock', 'refurbish', 'rtv', 'scrap', 'quarantine')),
  quantity int not null check (quantity in (1, -1)),
  primary key (unit_id, entry),
  check ((entry % 2 = 1) = (quantity = 1))
);
create index stock_movements_at on stock_movements (at, sequence);
create trigger stock_movements_append_only before update or delete on stock_movements for each row execute function events_are_append_only();
create trigger stock_movements_no_truncate before truncate on stock_movements for each statement execute function events_are_append_only();

-- What the dock has judged so far is in stock where it was put, but what was repaired went back to its owner.
insert into stock_movements (unit_id, entry, return_id, cause_id, verb, at, sku, name, serial, grade, disposition, quantity)
select u.id, 1, u.return_id, e.id, e.verb, u.verdict_at, l.sku, o.name, u.serial, u.grade, u.disposition, 1
from return_units u
  join return_lines l on l.id = u.line_id
  join order_lines o on o.id = u.order_line_id
  join lateral (
    select id, verb from events e where e.return_id = u.return_id and e.verb in ('inspect', 'correct_inspection') and e.at <= u.verdict_at
    order by e.sequence desc limit 1) e on true
where u.verdict = 'accepted' and u.disposition is not null
  and not exists (select from resolutions s where s.return_id = u.return_id and s.kind = 'repair' and s.state = 'executed' and u.id = any(s.unit_ids))
order by u.verdict_at, u.id;

-- Each hands over what has moved since the one before it: a chain, so that a movement is in one of them at most.
create table stock_handovers (
  id uuid primary key,
  number int not null unique check (number > 0),
  -- From the first movement after this one to the last one, both by their sequence; 0 is before all.
  after_sequence bigint not null unique,
  to_sequence bigint not null unique,
  count int not null check (count > 0),
  -- In which words and by which days its file is written, always the same.
  locale text not null check (locale in ('fr', 'en')),
  zone text not null,
  at timestamptz not null,
  by_id uuid not null references people,
  check (to_sequence > after_sequence)
);
create trigger stock_handovers_append_only before update or delete on stock_handovers for each row execute function events_are_append_only();
create trigger stock_handovers_no_truncate before truncate on stock_handovers for each statement execute function events_are_append_only();
