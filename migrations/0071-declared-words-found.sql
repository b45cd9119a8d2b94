-- What a customer wrote of a product with their request is found as what they say in messages is; its words are learned and forgotten with those.
create index texts_words on texts using gin (search_words(body)) where kind in ('note', 'dock_message', 'plea');
create trigger texts_doubt after delete on texts referencing old table as gone for each statement execute function search_doubt();
create trigger texts_redoubt after update on texts referencing old table as gone for each statement execute function search_doubt();
alter table search_state alter column through set default '00000000-0000-0000-0000-000000000000',
  add column told_through uuid not null default '00000000-0000-0000-0000-000000000000';
