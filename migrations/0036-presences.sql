-- Who of the staff has a case before them, on any server: a row each that is renewed while they do. A page that dies leaves one that ages.
create table presences (
  return_id uuid not null references returns (id) on delete cascade,
  person_id uuid not null references people (id) on delete cascade,
  doing text not null check (doing in ('looking', 'answering')),
  seen_at timestamptz not null,
  primary key (return_id, person_id)
);
create index presences_age on presences (seen_at);
