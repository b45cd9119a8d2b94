-- What a session may see: all that its person may, or for a guest one order, or one conversation and nothing else of that person.
alter table sessions
  -- What the list of one's sessions calls it; the token's hash never leaves the table.
  add column id uuid not null default gen_random_uuid() unique,
  add column order_id uuid references orders on delete cascade,
  add column conversation_id uuid references conversations on delete cascade,
  add constraint sessions_one_scope check (num_nonnulls(order_id, conversation_id) <= 1);

-- The order or the conversation that the uploading session was kept to: such a session reads no other loose file of its person.
alter table files add column uploaded_within uuid;
