-- Which return a draft became: a second tab, or a retry after a lost answer, makes no second one of it.
create table sent_drafts (
  customer_id uuid not null references people on delete cascade,
  draft_id uuid not null,
  return_id uuid not null references returns on delete cascade,
  sent_at timestamptz not null,
  primary key (customer_id, draft_id)
);
create index sent_drafts_return on sent_drafts (return_id);
