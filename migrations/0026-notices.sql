-- What somebody of the staff is told at the desk: a promise that is near or late, or that a note names them. Each person's row is their own, read
-- marks with it.
create table notices (
  id uuid primary key,
  person_id uuid not null references people on delete cascade,
  kind text not null check (kind in ('promise_near', 'promise_breached', 'mention')),
  return_id uuid references returns on delete cascade,
  conversation_id uuid references conversations on delete cascade,
  clock_id uuid references clocks on delete cascade,
  -- The note that names them, and who wrote it.
  message_id uuid references messages on delete cascade,
  by_id uuid references people on delete set null,
  at timestamptz not null,
  read_at timestamptz,
  -- Whether an e-mail is to tell it too, and the cause of the one that does.
  by_mail boolean not null default false,
  mailed_by uuid,
  check (return_id is not null or conversation_id is not null)
);
-- Of one promise nobody is told twice that it is near, nor twice that it is late.
create unique index notices_once on notices (clock_id, kind, person_id) where clock_id is not null;
create index notices_of on notices (person_id, id desc);
create index notices_unread on notices (person_id, id desc) where read_at is null;
create index notices_to_mail on notices (person_id) where by_mail and mailed_by is null;
create index notices_mailed on notices (mailed_by) where mailed_by is not null;
create index notices_at on notices (at);
create index notices_return on notices (return_id) where return_id is not null;
create index notices_conversation on notices (conversation_id) where conversation_id is not null;
create index notices_message on notices (message_id) where message_id is not null;

-- Which of them a person wants by e-mail as well; nothing chosen is all.
create table notice_choices (
  person_id uuid not null references people on delete cascade,
  kind text not null check (kind in ('promise_near', 'promise_breached', 'mention')),
  by_mail text not null check (by_mail in ('all', 'own', 'none')),
  primary key (person_id, kind)
);

-- Live updates: « n <person id> », to that person's own tabs.
create function tell_live_notice() returns trigger language plpgsql as $$
begin
  perform pg_notify('live', 'n ' || new.person_id::text);
  return null;
end $$;
create trigger notices_tell_live after insert or update of read_at on notices for each row execute function tell_live_notice();
