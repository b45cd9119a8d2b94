-- Conversations that the contact form opens: a state of their own, promises, offers, and events beside their messages. A return's own
-- conversation is `in_return` from the first; one that becomes a return keeps its id, which the return takes.
alter table conversations
  add column status text not null default 'in_return' check (status in ('held', 'open', 'answered', 'closed', 'spam', 'in_return')),
  add column version int not null default 0,
  add column sequence int not null default 0,
  add column company_id uuid references companies,
  add column order_id uuid references orders,
  add column assignee_id uuid references people,
  add column suspicions text[] not null default '{}',
  add column escalated boolean not null default false,
  add column next_due timestamptz,
  -- What was typed by whoever wrote; `email` is nobody's until it is proven.
  add column name text,
  add column order_named text,
  add column locale text not null default 'fr' check (locale in ('fr', 'en')),
  add column retention text not null default 'conversation';
create index conversations_customer on conversations (customer_id, id desc) where customer_id is not null and status <> 'in_return';
create index conversations_company on conversations (company_id, id desc) where company_id is not null and status <> 'in_return';
create index conversations_due on conversations (status, coalesce(next_due, 'infinity'), id) where status <> 'in_return';


create table conversation_offers (
  id uuid primary key,
  conversation_id uuid not null references conversations on delete cascade,
  position int not null,
  order_id uuid not null references orders,
  currency text not null,
  lines jsonb not null,
  kind text not null check (kind in ('discount', 'credit')),
  amount bigint not null check (amount > 0),
  goods text not null check (goods in ('kept', 'come_back')),
  state text not null check (state in ('offered', 'accepted', 'declined', 'superseded')),
  offered_at timestamptz not null,
  offered_by uuid,
  offered_role text not null check (offered_role in ('support', 'manager')),
  answered_at timestamptz
);
create index conversation_offers_of on conversation_offers (conversation_id);
-- An offer is taken once, whatever is clicked.
create unique index conversation_offers_accepted on conversation_offers (conversation_id) where state = 'accepted';

create table conversation_events (
  id uuid primary key,
  conversation_id uuid not null references conversations,
  sequence int not null,
  at timestamptz not null,
  verb text not null,
  actor_id uuid,
  actor_role text not null,
  from_status text not null,
  to_status text not null,
  data jsonb not null,
  unique (conversation_id, sequence)
);
create trigger conversation_events_append_only before update or delete on conversation_events for each row execute function events_are_append_only();
create trigger conversation_events_no_truncate before truncate on conversation_events for each statement execute function events_are_append_only();

alter table clocks add constraint clocks_conversation_id_fkey foreign key (conversation_id) references conversations on delete cascade;
create index clocks_conversation on clocks (conversation_id) where conversation_id is not null;

-- A file of a conversation belongs to it before there is a return.
alter table files add column conversation_id uuid references conversations on delete cascade;
create index files_conversation on files (conversation_id) where conversation_id is not null;
alter table mails add column conversation_id uuid references conversations on delete cascade;
create index mails_conversation on mails (conversation_id) where conversation_id is not null;

-- Live updates: « c <id> <sequence> » beside the returns' own.
create function tell_live_conversation() returns trigger language plpgsql as $$
begin
  perform pg_notify('live', 'c ' || new.id::text || ' ' || new.sequence::text);
  return null;
end $$;
create trigger conversations_tell_live after insert or update of sequence on conversations for each row
  when (new.sequence > 0) execute function tell_live_conversation();
