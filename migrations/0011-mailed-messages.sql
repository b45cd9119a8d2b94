-- Up to which message of a conversation somebody was told by e-mail: several in a short while make one mail, and none is told twice.
-- Without a person: the address of a guest's order.
create table mail_marks (
  conversation_id uuid not null references conversations on delete cascade,
  person_id uuid references people on delete cascade,
  sequence integer not null,
  unique nulls not distinct (conversation_id, person_id)
);
