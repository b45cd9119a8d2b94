-- Where machines of the merchant's are told what happens. Secrets are encrypted under the server's key; after a change the one before signs too for a while.
create table webhook_endpoints (
  id uuid primary key,
  url text not null check (length(url) between 1 and 2000),
  types text[] not null,
  sealed bytea not null,
  sealed_before bytea,
  previous_until timestamptz,
  created_at timestamptz not null,
  created_by uuid references people,
  disabled_at timestamptz,
  disabled_why text check (disabled_why in ('by_hand', 'gone')),
  check ((disabled_at is null) = (disabled_why is null)),
  check ((sealed_before is null) = (previous_until is null))
);
-- What is told to whom, written with what caused it and sent afterwards. `data` holds ids and codes: what else is said is looked up when it is sent.
create table webhook_deliveries (
  endpoint_id uuid not null references webhook_endpoints on delete cascade,
  id uuid not null,
  type text not null,
  data jsonb not null,
  at timestamptz not null,
  state text not null default 'waiting' check (state in ('waiting', 'delivered', 'failed', 'dropped')),
  attempts int not null default 0 check (attempts >= 0),
  next_at timestamptz,
  status int,
  failure text,
  ended_at timestamptz,
  primary key (endpoint_id, id),
  check ((state = 'waiting') = (ended_at is null))
);
create index webhook_deliveries_ended on webhook_deliveries (at) where state <> 'waiting';
