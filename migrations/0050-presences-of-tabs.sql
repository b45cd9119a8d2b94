-- Who has something before them, a row for each open tab of theirs: a case, or a conversation that no return has (a return keeps the id of the one it
-- grew out of). What stood here was worth 45 seconds.
drop table presences;
create table presences (
  about_id uuid not null,
  person_id uuid not null references people (id) on delete cascade,
  tab uuid not null,
  doing text not null check (doing in ('looking', 'answering')),
  seen_at timestamptz not null,
  primary key (about_id, person_id, tab)
);
create index presences_age on presences (seen_at);
