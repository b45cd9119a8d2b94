-- A label may be asked of a carrier: it is kept before anything is asked, and ready later.
drop index labels_ready;
alter table labels
  add column provider text not null default 'manual' check (provider in ('manual', 'sendcloud')),
  add column external_id text,
  add column tracking_url text,
  add column cost jsonb,
  add column failure text,
  add column requested_at timestamptz,
  alter column file_id drop not null,
  alter column ready_at drop not null,
  drop constraint labels_state_check,
  drop constraint labels_check,
  add check (state in ('requested', 'ready', 'failed', 'void', 'expired')),
  add check ((state in ('requested', 'ready')) = (ended_at is null)),
  add check (state <> 'ready' or (file_id is not null and ready_at is not null));
update labels set requested_at = ready_at;
alter table labels alter column provider drop default, alter column requested_at set not null;
-- Whatever is clicked twice: of a parcel one at most is asked for or ready.
create unique index labels_live on labels (return_id, parcel) where state in ('requested', 'ready');
-- Those that a carrier still follows.
create index labels_followed on labels (id) where provider <> 'manual' and state = 'ready';

-- Where a parcel is, in the carrier's words; however often and in whatever order it is told.
create table tracking_events (
  label_id uuid not null references labels on delete cascade,
  at timestamptz not null,
  status text not null,
  words text not null,
  primary key (label_id, at, status)
);
