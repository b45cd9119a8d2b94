-- Requests that staff write down in a conversation and that the customer confirms by e-mail. `request` is what it says, in the person's words.
create table prepared_requests (
  id uuid primary key,
  conversation_id uuid not null references conversations on delete cascade,
  position int not null,
  order_id uuid not null references orders,
  state text not null check (state in ('waiting', 'confirmed', 'declined', 'recalled')),
  prepared_at timestamptz not null,
  prepared_by uuid references people,
  expires_at timestamptz not null,
  answered_at timestamptz,
  request jsonb,
  retention text not null default 'conversation',
  check ((state = 'waiting') = (answered_at is null))
);
create index prepared_requests_of on prepared_requests (conversation_id);
create index prepared_requests_order on prepared_requests (order_id);
-- One waits at a time, and one is confirmed, whatever is clicked.
create unique index prepared_requests_waiting on prepared_requests (conversation_id) where state = 'waiting';
create unique index prepared_requests_confirmed on prepared_requests (conversation_id) where state = 'confirmed';
