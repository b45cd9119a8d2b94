-- Of two who change a shared view the later one is told what the other made of it.
alter table saved_views add column version integer not null default 1;
alter table saved_views alter column version drop default;
