-- Texts that staff answer with: one's own, or everybody's (no owner). Never deleted: an archived one keeps its history.
create table macros (
  id uuid primary key,
  owner_id uuid references people (id),
  position int not null,
  version int not null,
  name text not null,
  fr text,
  en text,
  archived_at timestamptz,
  check (fr is not null or en is not null)
);
create index macros_of on macros (owner_id, position, id);

-- Every state of each, and who made it.
create table macro_events (
  id uuid primary key,
  macro_id uuid not null references macros (id),
  at timestamptz not null,
  verb text not null check (verb in ('create', 'edit', 'archive', 'restore')),
  actor_id uuid references people (id),
  name text not null,
  fr text,
  en text
);
create index macro_events_of on macro_events (macro_id, id);
create trigger macro_events_append_only before update or delete on macro_events for each row execute function events_are_append_only();
create trigger macro_events_no_truncate before truncate on macro_events for each statement execute function events_are_append_only();
