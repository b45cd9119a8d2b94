-- A parcel that came without a return: a case of its own until it is assigned to one, or ended.
create sequence parcel_sequence;
create table unassigned_parcels (
  id uuid primary key,
  number text not null unique,
  status text not null check (status in ('waiting', 'proposed', 'assigned', 'ended')),
  version int not null,
  sequence int not null,
  recorded_at timestamptz not null,
  carrier text,
  tracking text,
  reference text,
  quantity int not null check (quantity > 0),
  serials text[] not null,
  -- What is written on the box, what is in it and where it was put.
  sender text,
  contents text,
  place text not null,
  origin_return_id uuid references returns on delete set null,
  conversation_id uuid references conversations on delete set null,
  return_id uuid references returns on delete set null,
  ending text check (ending in ('sent_on', 'to_supplier', 'disposed', 'returned_to_sender')),
  ending_tracking text,
  ended_at timestamptz,
  keeps text[] not null default '{words,evidence}',
  check ((status in ('assigned', 'ended')) = (ended_at is not null)),
  check ((status = 'ended') = (ending is not null))
);
create index unassigned_parcels_done on unassigned_parcels (ended_at desc, id desc) where ended_at is not null;
create index unassigned_parcels_tracking on unassigned_parcels (search_key(tracking) text_pattern_ops) where tracking is not null;
create index unassigned_parcels_serials on unassigned_parcels using gin (serials);
create index unassigned_parcels_conversation on unassigned_parcels (conversation_id) where conversation_id is not null;
create index unassigned_parcels_return on unassigned_parcels (return_id) where return_id is not null;
create index unassigned_parcels_origin on unassigned_parcels (origin_return_id) where origin_return_id is not null;

create table parcel_events (
  id uuid primary key,
  parcel_id uuid not null references unassigned_parcels,
  sequence int not null,
  at timestamptz not null,
  verb text not null,
  actor_id uuid,
  actor_role text not null,
  from_status text not null,
  to_status text not null,
  data jsonb not null,
  unique (parcel_id, sequence)
);
create trigger parcel_events_append_only before update or delete on parcel_events for each row execute function events_are_append_only();
create trigger parcel_events_no_truncate before truncate on parcel_events for each statement execute function events_are_append_only();

-- Why it was ended, or taken up again.
create table parcel_words (
  event_id uuid primary key references parcel_events,
  parcel_id uuid not null references unassigned_parcels,
  body text not null,
  retention text not null
);
create index parcel_words_of on parcel_words (parcel_id);

alter table clocks add column parcel_id uuid references unassigned_parcels on delete cascade;
create index clocks_parcel on clocks (parcel_id) where parcel_id is not null;
create index clocks_parcels_due on clocks (due, parcel_id) where parcel_id is not null and ended_at is null;

alter table notices add column parcel_id uuid references unassigned_parcels on delete cascade;
create index notices_parcel on notices (parcel_id) where parcel_id is not null;
alter table notices drop constraint notices_check;
alter table notices add constraint notices_check check (num_nonnulls(return_id, conversation_id, parcel_id) > 0);

-- A parcel's photos are its own; copies go where it goes.
alter table files add column parcel_id uuid references unassigned_parcels on delete cascade;
create index files_parcel on files (parcel_id) where parcel_id is not null;
drop index files_loose;
create index files_loose on files (uploaded_at) where return_id is null and conversation_id is null and parcel_id is null;
drop index files_unused;
create index files_unused on files (uploaded_by) where return_id is null and conversation_id is null and parcel_id is null;
