-- Where a refund may be transferred to, as its customer gave it. The number is encrypted under the server's key; the newest of a return counts.
create table bank_accounts (
  id uuid primary key,
  return_id uuid not null references returns on delete cascade,
  holder text not null,
  sealed bytea not null,
  last_four text not null check (length(last_four) = 4),
  given_at timestamptz not null,
  given_by uuid references people,
  retention text not null default 'addresses'
);
create index bank_accounts_return on bank_accounts (return_id, given_at, id);
