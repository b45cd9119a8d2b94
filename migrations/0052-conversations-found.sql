-- Bound to its functions when it is made: an index is built, and a copy is restored, without any search path.
create or replace function search_keys(said text) returns text[] language sql immutable parallel safe
return (
  select coalesce(array_agg(distinct k collate "C"), '{}') from unnest(search_words(said)) w, lateral (
    select '=' || w union all select unnest(search_near(w)) union all select left(w, n) || '*' from generate_series(2, length(w)) n) keys(k)
);

-- Conversations without a return are found by who wrote and about what, by the order that they are about, and by what was said in them.
create index conversations_found_by on conversations using gin
  (search_keys(coalesce(subject, '') || ' ' || coalesce(name, '') || ' ' || coalesce(email, '') || ' ' || coalesce(order_named, '')))
  where status <> 'in_return' and status <> 'merged';
create index conversations_order on conversations (order_id) where order_id is not null and status <> 'in_return' and status <> 'merged';

-- What was said before there was a return has an index of its own: a word that a million returns have is not looked through for it.
alter table messages add column in_contact boolean not null default false;
alter table messages disable trigger messages_redoubt;
update messages set in_contact = true where conversation_id in (select id from conversations where return_id is null);
alter table messages enable trigger messages_redoubt;
create index messages_contact_words on messages using gin (search_words(body)) where in_contact;
