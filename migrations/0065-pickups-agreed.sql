-- The day agreed on to fetch a battery that nobody may post.
alter table returns add column pickup_on date;
