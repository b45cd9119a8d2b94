-- What an installation is set by beside the policy: every version of each kind with who made it so. The newest counts.
create table settings (
  kind text not null,
  version integer not null check (version > 0),
  content jsonb not null,
  by_id uuid references people (id),
  at timestamptz not null,
  primary key (kind, version)
);
create trigger settings_append_only before update or delete on settings for each row execute function events_are_append_only();
create trigger settings_no_truncate before truncate on settings for each statement execute function events_are_append_only();
