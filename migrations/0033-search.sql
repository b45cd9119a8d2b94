-- What the desk's search looks in. Words are folded: lower case, without accents, letters and digits only; the indexes keep them, so that nothing
-- can forget to. Ours, not pg_trgm: any PostgreSQL will do, and one error in a word costs a few exact look-ups instead of a walk.
create function search_words(said text) returns text[] language sql immutable parallel safe as $$
  select coalesce(array_agg(distinct w collate "C"), '{}') from regexp_split_to_table(
    replace(replace(replace(translate(lower(normalize(said, NFKC)),
    'àáâãäåçèéêëìíîïñòóôõöùúûüýÿāăąćĉċčďēĕėęěĝğġģĥĩīĭįĵķĺļľńņňōŏőŕŗřśŝşšţťũūŭůűųŵŷźżžøđłħ',
    'aaaaaaceeeeiiiinooooouuuuyyaaaccccdeeeeegggghiiiijklllnnnooorrrssssttuuuuuuwyzzzodlh'),
    'œ', 'oe'), 'æ', 'ae'), 'ß', 'ss'),
    '[^[:alnum:]]+') w
  where length(w) between 2 and 40
$$;
-- A word and what is left of it without any one of its letters: two words that share one of these differ by one letter more, less, another or
-- two that changed places. Short words are only themselves.
create function search_near(word text) returns text[] language sql immutable parallel safe as $$
  select array_agg(distinct n) from (
    select word as n union all select overlay(word placing '' from i for 1) from generate_series(1, length(word)) i where length(word) >= 4) near
$$;

create function search_key(written text) returns text language sql immutable parallel safe as $$
  select upper(regexp_replace(written, '[^[:alnum:]]', '', 'g'))
$$;

create index people_words on people using gin (search_words(name || ' ' || email));
create index companies_words on companies using gin (search_words(name));
create index messages_words on messages using gin (search_words(body));
create index return_units_search on return_units (search_key(serial)) where serial is not null;
create index return_parcels_search on return_parcels (search_key(tracking)) where tracking is not null;

-- Every word that was ever said, to find those that are nearly what was typed.
create table search_vocabulary (
  word text collate "C" not null primary key
);
create index search_vocabulary_near on search_vocabulary using gin (search_near(word));

create function search_learn() returns trigger language plpgsql as $$
begin
  -- In one order, so that two that learn the same words do not wait for one another.
  insert into search_vocabulary (word)
  select distinct w collate "C" from came, unnest(search_words(
    case tg_table_name when 'messages' then to_jsonb(came) ->> 'body' when 'people' then concat_ws(' ', to_jsonb(came) ->> 'name', to_jsonb(came) ->> 'email')
      else to_jsonb(came) ->> 'name' end)) w
  where not exists (select from search_vocabulary v where v.word = w collate "C")
  order by 1
  on conflict do nothing;
  return null;
end $$;
create trigger messages_learn after insert on messages referencing new table as came for each statement execute function search_learn();
create trigger people_learn after insert on people referencing new table as came for each statement execute function search_learn();
create trigger people_relearn after update on people referencing new table as came for each statement execute function search_learn();
create trigger companies_learn after insert on companies referencing new table as came for each statement execute function search_learn();
create trigger companies_relearn after update on companies referencing new table as came for each statement execute function search_learn();

insert into search_vocabulary (word)
select distinct w collate "C" from (
  select unnest(search_words(body)) from messages union select unnest(search_words(name || ' ' || email)) from people
  union select unnest(search_words(name)) from companies) said (w)
on conflict do nothing;
