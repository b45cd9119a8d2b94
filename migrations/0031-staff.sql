-- People of the merchant: who is invited, what each may, who changed it. A version per person, so that two admins do not undo one another.
alter table people add column version int not null default 1;

-- The link of an invitation is 256 bits under the server's key; here stands its hash. One open invitation per address.
create table invitations (
  id uuid primary key,
  email text not null check (email = lower(email)),
  roles text[] not null check (cardinality(roles) > 0),
  locale text not null check (locale in ('fr', 'en')),
  token_hash bytea not null unique,
  invited_by uuid references people,
  invited_at timestamptz not null,
  sent_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  person_id uuid references people,
  revoked_at timestamptz
);
create unique index invitations_open on invitations (email) where accepted_at is null and revoked_at is null;
create index invitations_by_time on invitations (invited_at desc, id desc);

-- Who came in or was refused, what changed about people, what was set. Only the address it came from is ever shortened.
create table log_entries (
  id uuid primary key,
  at timestamptz not null,
  topic text not null,
  kind text not null,
  actor_id uuid,
  subject_id uuid,
  ip text,
  user_agent text,
  data json not null
);
create index log_entries_at on log_entries (at desc, id desc);
create index log_entries_topic on log_entries (topic, at desc, id desc);
create index log_entries_subject on log_entries (subject_id, at desc, id desc);
create index log_entries_whole_ip on log_entries (at) where ip is not null;
create function log_is_append_only() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and current_setting('navette.purges', true) = 'addresses'
     and (new.id, new.at, new.topic, new.kind, new.actor_id, new.subject_id, new.data::text)
       is not distinct from (old.id, old.at, old.topic, old.kind, old.actor_id, old.subject_id, old.data::text) then
    return new;
  end if;
  raise exception 'the log is append-only';
end $$;
create trigger log_append_only before update or delete on log_entries for each row execute function log_is_append_only();
create trigger log_no_truncate before truncate on log_entries for each statement execute function log_is_append_only();
