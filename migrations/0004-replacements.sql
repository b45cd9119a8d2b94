-- A replacement or an exchange is an order of its own, that says which return sent it and whose units its own take the place of.
alter table orders add column replaces_return_id uuid references returns on delete cascade;
alter table orders add column replaces_resolution_id uuid;
alter table order_lines add column replaces_units uuid[];
create unique index orders_replaces on orders (replaces_resolution_id) where replaces_resolution_id is not null;
