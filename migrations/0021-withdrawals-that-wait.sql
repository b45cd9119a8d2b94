-- The same words again, after the first were done with, are another statement: which of that day it is.
alter table withdrawals add column nth smallint not null default 0;
alter table withdrawals drop constraint withdrawals_fingerprint_day_key;
alter table withdrawals add unique (fingerprint, day, nth);

-- Who recorded it in the consumer's name, by role; null where whoever withdraws confirmed it themselves.
alter table withdrawals add column recorded_as text;
-- Since when it counts, where that is earlier: a return that was asked for under another type keeps its first date.
alter table withdrawals add column counts_from timestamptz;

-- Statements of which something is owed to whoever stated them; a row goes with the event that settles it.
create table waiting_withdrawals (
  withdrawal_id uuid primary key references withdrawals on delete cascade,
  at timestamptz not null
);
create index waiting_withdrawals_age on waiting_withdrawals (at, withdrawal_id);
insert into waiting_withdrawals (withdrawal_id, at)
select id, at from withdrawals w where not exists (select from withdrawal_events e where e.withdrawal_id = w.id and e.settles);
drop index withdrawal_events_settled;

-- What staff wrote stands beside the event, in a class of its own (invariant 6).
create table withdrawal_words (
  event_id uuid primary key references withdrawal_events on delete cascade,
  body text not null,
  retention text not null
);
insert into withdrawal_words (event_id, body, retention) select id, words, 'statement' from withdrawal_events where words is not null;
alter table withdrawal_events drop column words;
alter table withdrawals add column retention text not null default 'statement';

-- Nothing is changed or taken away, but for the purge of what has had its time (adapters/db/tidy.ts), which says so in its own statement.
create or replace function withdrawals_are_append_only() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and current_setting('navette.purges', true) = 'statement' then
    return old;
  end if;
  raise exception 'statements of withdrawal are append-only';
end $$;
alter table withdrawal_events drop constraint withdrawal_events_withdrawal_id_fkey;
alter table withdrawal_events add foreign key (withdrawal_id) references withdrawals on delete cascade;
