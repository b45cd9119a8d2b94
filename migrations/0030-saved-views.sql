-- A queue as somebody narrowed it, kept under a name: its owner's alone, or shared with all of staff.
create table saved_views (
  id uuid primary key,
  owner_id uuid not null references people on delete cascade,
  name text not null,
  shared boolean not null,
  query jsonb not null,
  created_at timestamptz not null,
  constraint saved_views_name unique (owner_id, name)
);
create index saved_views_shared on saved_views (name, id) where shared;
