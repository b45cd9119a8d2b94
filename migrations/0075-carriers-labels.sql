-- A carrier's own label for a parcel of a return, attached by customer service.
create table labels (
  id uuid primary key,
  return_id uuid not null references returns on delete cascade,
  position int not null default 0,
  parcel int not null check (parcel >= 1),
  state text not null check (state in ('ready', 'void', 'expired')),
  carrier text,
  tracking text,
  file_id uuid not null,
  valid_until timestamptz,
  ready_at timestamptz not null,
  ended_at timestamptz,
  check ((state = 'ready') = (ended_at is null))
);
create index labels_return on labels (return_id);
-- Whatever is clicked twice: of a parcel one at most is ready.
create unique index labels_ready on labels (return_id, parcel) where state = 'ready';
create index labels_tracking on labels (tracking) where tracking is not null;
create index labels_search on labels (search_key(tracking) text_pattern_ops) where tracking is not null;
