-- People and companies are found by their own rows: whoever is erased is found no more, and nothing of their words is left elsewhere.
-- Of each word `=` and itself, it and what is left of it without any one letter, and how it begins, with `*`.
create function search_keys(said text) returns text[] language sql immutable parallel safe as $$
  select coalesce(array_agg(distinct k collate "C"), '{}') from unnest(search_words(said)) w, lateral (
    select '=' || w union all select unnest(search_near(w)) union all select left(w, n) || '*' from generate_series(2, length(w)) n) keys(k)
$$;
drop trigger people_learn on people;
drop trigger people_relearn on people;
drop trigger companies_learn on companies;
drop trigger companies_relearn on companies;
drop trigger messages_learn on messages;
drop function search_learn();
drop index people_words;
drop index companies_words;
alter table people add column found_by text[] generated always as (search_keys(coalesce(name, '') || ' ' || email)) stored;
alter table companies add column found_by text[] generated always as (search_keys(name)) stored;
create index people_found_by on people using gin (found_by);
create index companies_found_by on companies using gin (found_by);

-- The vocabulary is of messages alone, learned every minute up to the message of this id: no transaction waits for another's words.
create table search_state (
  one boolean primary key default true check (one),
  through uuid not null
);
truncate search_vocabulary;
-- Words of messages that are gone, until it is looked whether another message has them.
create table search_doubted (word text collate "C" not null);
create function search_doubt() returns trigger language plpgsql as $$
begin
  insert into search_doubted select distinct unnest(search_words(body)) from gone;
  return null;
end $$;
create trigger messages_doubt after delete on messages referencing old table as gone for each statement execute function search_doubt();
create trigger messages_redoubt after update on messages referencing old table as gone for each statement execute function search_doubt();
