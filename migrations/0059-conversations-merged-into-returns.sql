-- A conversation may go on in a return, or in somebody else's where staff say so: of words that came along it is known from where, since a conversation
-- names its writer, and is erased as one.
alter table messages add column came_from uuid references conversations (id) on delete set null;

create index messages_came_from on messages (came_from) where came_from is not null;

-- Who writes in the name of a customer whom nobody has shown them to be: asked for at each case of theirs.
create index conversations_held_writer on conversations (email) where status = 'held';

create index conversations_held_about on conversations (order_named) where status = 'held' and order_named is not null;
