-- What an order is found by besides its number: its parcels' tracking numbers, and the names it was sent or billed to, whose buyer may have no account.
create index parcels_search on parcels (search_key(tracking)) where tracking is not null;
create index orders_names on orders using gin (search_words(coalesce(shipping ->> 'name', '') || ' ' || coalesce(billing ->> 'name', '')));
