-- The dock asks customer service before it goes on; null where nobody waits.
alter table returns add column called_at timestamptz;
