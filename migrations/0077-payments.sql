-- What pays a resolution; who asked for it may be a machine. A transfer goes with others in a file for the bank; until the bank has said what became of it, nothing else pays the same.
create table payment_files (
  id uuid primary key,
  message_id text not null unique check (length(message_id) between 1 and 35),
  state text not null check (state in ('made', 'approved', 'done', 'cancelled')),
  execute_on date not null,
  debtor jsonb not null,
  made_at timestamptz not null,
  made_by uuid not null references people,
  needs_second boolean not null,
  approved_at timestamptz,
  approved_by uuid references people,
  taken_at timestamptz,
  taken_by uuid references people,
  ended_at timestamptz,
  ended_by uuid references people,
  reason text,
  check (not needs_second or approved_by is distinct from made_by),
  check ((state in ('done', 'cancelled')) = (ended_at is not null))
);
create index payment_files_newest on payment_files (made_at desc, id desc);
create index payment_files_alone on payment_files (made_by, made_at) where not needs_second and state <> 'cancelled';
create table payments (
  id uuid primary key,
  resolution_id uuid not null references resolutions on delete cascade,
  return_id uuid not null references returns on delete cascade,
  provider text not null check (provider in ('manual', 'sepa')),
  state text not null check (state in ('asked', 'submitted', 'accepted', 'settled', 'failed', 'cancelled')),
  amount bigint not null check (amount > 0),
  reduce_receivable bigint not null check (reduce_receivable >= 0),
  currency text not null,
  account_id uuid references bank_accounts on delete set null,
  file_id uuid references payment_files,
  reference text,
  booked_on date,
  failure text,
  asked_at timestamptz not null,
  asked_by uuid,
  ended_at timestamptz,
  ended_by uuid,
  check ((provider = 'sepa') = (file_id is not null)),
  check ((state in ('settled', 'failed', 'cancelled')) = (ended_at is not null))
);
-- Whatever is clicked or runs at once: a resolution is in one live payment, and so in one live file.
create unique index payments_live on payments (resolution_id) where state in ('asked', 'submitted', 'accepted');
create index payments_file on payments (file_id) where file_id is not null;
create index payments_return on payments (return_id);
create index payments_account on payments (account_id) where account_id is not null;
create index payments_resolution on payments (resolution_id);
alter table notices drop constraint notices_kind_check;
alter table notices add constraint notices_kind_check
  check (kind in ('promise_near', 'promise_breached', 'mention', 'request_lapsed', 'payment_failed'));
alter table notice_choices drop constraint notice_choices_kind_check;
alter table notice_choices add constraint notice_choices_kind_check
  check (kind in ('promise_near', 'promise_breached', 'mention', 'request_lapsed', 'payment_failed'));
