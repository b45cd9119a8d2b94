-- The spine: people, orders, returns with a row per unit, promises, events, conversations, files, mail.
-- Primary keys are UUIDv7 made by the application. Texts and names live in rows of their own, with a retention class (invariant 6).

create table companies (
  id uuid primary key,
  shop_company text unique,
  name text not null,
  shares_returns boolean not null default true
);

create table people (
  id uuid primary key,
  email text not null unique check (email = lower(email)),
  name text not null,
  roles text[] not null check (cardinality(roles) > 0),
  shop_customer_id text unique,
  profile text check (profile in ('account', 'retail')),
  tier text,
  company_id uuid references companies,
  locale text not null default 'fr' check (locale in ('fr', 'en')),
  password_hash text,
  created_at timestamptz not null,
  disabled_at timestamptz
);
create index people_company on people (company_id) where company_id is not null;

create table api_keys (
  id uuid primary key,
  name text not null,
  key_hash bytea not null unique,
  scopes text[] not null,
  created_by uuid references people,
  created_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz
);

create table sessions (
  token_hash bytea primary key,
  person_id uuid references people on delete cascade,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  user_agent text
);
create index sessions_person on sessions (person_id);
create index sessions_expiry on sessions (expires_at);

create table login_codes (
  id uuid primary key,
  email text not null,
  code_hash bytea not null,
  attempts int not null default 0,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index login_codes_email on login_codes (email, created_at desc);

-- Rate limits and lock-outs: counts per bucket and window, shared by every server.
create table attempts (
  bucket text not null,
  window_start timestamptz not null,
  count int not null,
  primary key (bucket, window_start)
);
create index attempts_window on attempts (window_start);

create table idempotency_keys (
  principal text not null,
  route text not null,
  key text not null,
  request_hash bytea not null,
  status int not null,
  body jsonb,
  created_at timestamptz not null,
  primary key (principal, route, key)
);
create index idempotency_keys_age on idempotency_keys (created_at);

create table policies (
  version int primary key,
  in_force_from timestamptz not null,
  document jsonb not null,
  published_by uuid references people,
  published_at timestamptz not null
);

create table orders (
  id uuid primary key,
  shop_order_id text not null unique,
  number text not null,
  placed_at timestamptz not null,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  customer_id uuid references people,
  company_id uuid references companies,
  email text not null,
  buyer_capacity text not null check (buyer_capacity in ('consumer', 'non_professional', 'professional', 'unknown')),
  channel text not null check (channel in ('distance', 'store', 'off_premises')),
  withdrawal_informed boolean not null,
  billing jsonb,
  shipping jsonb,
  invoices jsonb not null default '[]',
  payment_reference text,
  received bigint not null default 0 check (received >= 0),
  imported_at timestamptz not null
);
create index orders_customer on orders (customer_id, placed_at desc, id desc);
create index orders_company on orders (company_id, placed_at desc, id desc) where company_id is not null;
create index orders_number on orders (number);

create table order_lines (
  id uuid primary key,
  order_id uuid not null references orders on delete cascade,
  position int not null,
  shop_line_id text not null,
  sku text not null,
  name text not null,
  quantity int not null check (quantity > 0),
  gross bigint not null check (gross >= 0),
  tax_rate int not null check (tax_rate between 0 and 10000),
  tax bigint not null check (tax >= 0),
  discount bigint not null default 0,
  eco_participation bigint not null default 0,
  shipping bigint not null default 0,
  supplier text,
  kit_parent text,
  entitlements text[] not null default '{}',
  lithium_battery boolean not null default false,
  holds_data boolean not null default false,
  has_serials boolean not null default false,
  withdrawal_excluded boolean not null default false,
  unique (order_id, shop_line_id)
);

create table parcels (
  id uuid primary key,
  order_id uuid not null references orders on delete cascade,
  shop_parcel_id text not null,
  carrier text,
  tracking text,
  delivered_at timestamptz,
  delivered_source text not null check (delivered_source in ('carrier', 'shop', 'customer', 'estimated', 'unknown')),
  -- [{ orderLineId, quantity, serials }]
  items jsonb not null,
  unique (order_id, shop_parcel_id)
);

create sequence rma_sequence;

create table returns (
  id uuid primary key,
  number text not null unique,
  order_id uuid not null references orders,
  currency text not null,
  customer_id uuid references people,
  company_id uuid references companies,
  type text not null,
  legal_basis text not null check (legal_basis in ('commercial', 'withdrawal', 'legal_conformity')),
  policy_version int not null references policies,
  tier text,
  status text not null check (status in ('submitted', 'needs_details', 'approved', 'shipped', 'received', 'resolving', 'closed', 'rejected', 'cancelled', 'expired')),
  ended_from text,
  version int not null,
  sequence int not null,
  submitted_at timestamptz not null,
  details_asked_at timestamptz,
  details_brought boolean not null,
  approved_at timestamptz,
  ended_at timestamptz,
  label_payer text not null check (label_payer in ('merchant', 'customer')),
  label_offered boolean not null,
  posted_proof boolean not null,
  assignee_id uuid references people,
  -- Derived by the domain at every save, so that lists read one table: see domain/return/card.ts.
  lane text not null,
  escalated boolean not null,
  next_due timestamptz,
  card jsonb not null
);
create index returns_order on returns (order_id);
create index returns_customer on returns (customer_id, id desc);
create index returns_company on returns (company_id, id desc) where company_id is not null;
-- The queue's order: nearest promise first, what promises nothing last. Keyset paging compares the pair, so null is made infinity.
create index returns_lane on returns (lane, (coalesce(next_due, 'infinity')), id);
create index returns_done on returns (id) where lane = 'done';
create index returns_due on returns ((coalesce(next_due, 'infinity')), id);
create index returns_assignee on returns (assignee_id, (coalesce(next_due, 'infinity')), id) where assignee_id is not null;
create index returns_escalated on returns ((coalesce(next_due, 'infinity')), id) where escalated;

create table return_lines (
  id uuid primary key,
  return_id uuid not null references returns on delete cascade,
  position int not null,
  order_line_id uuid not null references order_lines,
  declared jsonb not null,
  assessment jsonb not null,
  exceptions jsonb not null,
  wanted text not null,
  draft jsonb
);
create index return_lines_return on return_lines (return_id);
create index return_lines_order_line on return_lines (order_line_id);

create table return_units (
  id uuid primary key,
  return_id uuid not null references returns on delete cascade,
  line_id uuid not null references return_lines on delete cascade,
  order_line_id uuid not null references order_lines,
  position int not null,
  serial text,
  unreadable boolean not null,
  decision text not null check (decision in ('pending', 'approved', 'rejected', 'settled')),
  decision_clause text,
  decision_reason text,
  receipt text not null check (receipt in ('expected', 'received', 'missing')),
  received_at timestamptz,
  verdict text not null check (verdict in ('pending', 'accepted', 'refused')),
  verdict_reason text,
  verdict_at timestamptz,
  observed jsonb,
  grade text,
  disposition text,
  deduction jsonb,
  contest jsonb,
  sent_back text check (sent_back in ('shipped_back', 'disposed')),
  -- Whether the unit counts against what may be returned (invariant 1): derived by domain/return/rma.ts `holds`.
  held boolean not null
);
create index return_units_return on return_units (return_id);
create index return_units_order_line on return_units (order_line_id, held);
create unique index return_units_serial on return_units (order_line_id, serial) where held and serial is not null;
create index return_units_by_serial on return_units (serial) where serial is not null;

create table clocks (
  id uuid primary key,
  return_id uuid references returns on delete cascade,
  conversation_id uuid,
  kind text not null,
  position int not null default 0,
  subject text,
  rule jsonb not null,
  started_at timestamptz not null,
  carried_ms bigint not null default 0,
  due timestamptz not null,
  near_at timestamptz not null,
  ended_at timestamptz,
  outcome text check (outcome in ('met', 'breached', 'void')),
  near_told_at timestamptz,
  breach_told_at timestamptz,
  reminded int not null default 0,
  check ((ended_at is null) = (outcome is null))
);
create index clocks_return on clocks (return_id);
create index clocks_running_due on clocks (due) where ended_at is null;
create index clocks_running_near on clocks (near_at) where ended_at is null and near_told_at is null;

create table resolutions (
  id uuid primary key,
  return_id uuid not null references returns on delete cascade,
  position int not null default 0,
  kind text not null,
  state text not null check (state in ('owed', 'executed', 'void')),
  unit_ids uuid[] not null,
  amount bigint check (amount >= 0),
  derivation jsonb,
  reduce_receivable bigint not null default 0,
  early boolean not null,
  settlement_id uuid,
  owed_at timestamptz not null,
  executed_at timestamptz,
  executed_by uuid,
  reference text,
  voided_at timestamptz,
  check ((state = 'executed') = (executed_at is not null and reference is not null and voided_at is null) or state = 'void')
);
create index resolutions_return on resolutions (return_id);
create index resolutions_owed on resolutions (owed_at, id) where state = 'owed';

create table settlements (
  id uuid primary key,
  return_id uuid not null references returns on delete cascade,
  position int not null default 0,
  kind text not null check (kind in ('discount', 'credit')),
  amount bigint not null check (amount > 0),
  goods text not null check (goods in ('kept', 'come_back')),
  state text not null check (state in ('offered', 'accepted', 'declined', 'superseded')),
  offered_at timestamptz not null,
  offered_by uuid,
  answered_at timestamptz
);
create index settlements_return on settlements (return_id);

create table return_parcels (
  id uuid primary key,
  return_id uuid not null references returns on delete cascade,
  position int not null default 0,
  direction text not null check (direction in ('in', 'back')),
  carrier text,
  tracking text,
  proof_file_id uuid,
  at timestamptz not null,
  unit_ids uuid[] not null
);
create index return_parcels_return on return_parcels (return_id);
create index return_parcels_tracking on return_parcels (tracking) where tracking is not null;

-- What happened, once, for good: ids and codes only.
create table events (
  id uuid primary key,
  return_id uuid not null references returns,
  sequence int not null,
  at timestamptz not null,
  verb text not null,
  actor_id uuid,
  actor_role text not null,
  from_status text not null,
  to_status text not null,
  data jsonb not null,
  unique (return_id, sequence)
);

create function events_are_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'events are append-only';
end $$;
create trigger events_append_only before update or delete on events for each row execute function events_are_append_only();
create trigger events_no_truncate before truncate on events for each statement execute function events_are_append_only();

-- Words people typed, apart from the events that point at them, so that a person can be erased and the history stands.
create table texts (
  id uuid primary key,
  return_id uuid not null references returns on delete cascade,
  -- a line, a unit or an event
  subject_id uuid not null,
  kind text not null check (kind in ('note', 'dock_message', 'plea', 'reason')),
  clause text,
  body text not null,
  retention text not null
);
create index texts_return on texts (return_id);

create table conversations (
  id uuid primary key,
  -- A return's conversation has the return's own id.
  return_id uuid unique references returns on delete cascade,
  customer_id uuid references people,
  email text,
  subject text,
  opened_at timestamptz not null
);

create table messages (
  id uuid primary key,
  conversation_id uuid not null references conversations on delete cascade,
  sequence int not null,
  at timestamptz not null,
  author_id uuid references people,
  author_kind text not null check (author_kind in ('customer', 'staff', 'system')),
  internal boolean not null default false,
  body text not null,
  -- The transition that this message came with, if any.
  event_id uuid,
  retention text not null,
  unique (conversation_id, sequence)
);

create table reads (
  conversation_id uuid not null references conversations on delete cascade,
  person_id uuid not null references people on delete cascade,
  sequence int not null,
  primary key (conversation_id, person_id)
);

create table reply_tokens (
  token_hash bytea primary key,
  conversation_id uuid not null references conversations on delete cascade,
  person_id uuid references people on delete cascade,
  created_at timestamptz not null,
  revoked_at timestamptz
);
create index reply_tokens_conversation on reply_tokens (conversation_id, person_id);

create table files (
  id uuid primary key,
  sha256 bytea not null,
  size int not null,
  content_type text not null,
  name text not null,
  has_thumbnail boolean not null,
  uploaded_by uuid references people,
  uploaded_at timestamptz not null,
  -- Where it belongs once it is used; before, only its uploader reads it.
  return_id uuid references returns on delete cascade,
  line_id uuid,
  unit_id uuid,
  message_id uuid,
  internal boolean not null default false,
  retention text not null
);
create index files_return on files (return_id) where return_id is not null;
create index files_message on files (message_id) where message_id is not null;
create index files_hash on files (sha256);
create index files_loose on files (uploaded_at) where return_id is null;

create table drafts (
  id uuid primary key,
  customer_id uuid not null references people on delete cascade,
  order_id uuid not null references orders on delete cascade,
  data jsonb not null,
  version int not null,
  updated_at timestamptz not null,
  unique (customer_id, order_id)
);

-- The transactional outbox: a row is written with the act, sent by a job, and recognised by its Message-ID.
create table mails (
  id uuid primary key,
  -- One mail per cause, kind and recipient, whatever is retried.
  cause_id uuid not null,
  kind text not null,
  person_id uuid references people,
  to_address text not null,
  locale text not null,
  return_id uuid references returns on delete cascade,
  message_id text not null unique,
  -- Worded once, so that every try sends the same mail; forgotten when it is sent, except in the demo's mailbox.
  content jsonb,
  state text not null check (state in ('queued', 'sent', 'failed')),
  attempts int not null default 0,
  last_error text,
  queued_at timestamptz not null,
  sent_at timestamptz,
  unique (cause_id, kind, to_address)
);
create index mails_return on mails (return_id);
create index mails_queued on mails (queued_at) where state = 'queued';

-- Live updates: ids only, after commit (NOTIFY's payload ends at 8,000 bytes).
create function tell_live() returns trigger language plpgsql as $$
begin
  perform pg_notify('live', new.id::text || ' ' || new.sequence::text);
  return null;
end $$;
create trigger returns_tell_live after insert or update of sequence on returns for each row execute function tell_live();
