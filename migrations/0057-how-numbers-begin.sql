-- Serials, tracking numbers and SKUs are found by how they begin, whatever the database's collation.
drop index return_units_search;
drop index return_parcels_search;
drop index parcels_search;
create index return_units_search on return_units (search_key(serial) text_pattern_ops) where serial is not null;
create index return_parcels_search on return_parcels (search_key(tracking) text_pattern_ops) where tracking is not null;
create index parcels_search on parcels (search_key(tracking) text_pattern_ops) where tracking is not null;
create index product_names_sku on product_names (search_key(sku) text_pattern_ops);
-- Whoever bought without an account is found as people are: by a word's beginning, with a slip, by name or address.
create index orders_guests on orders using gin
  (search_keys(coalesce(shipping ->> 'name', '') || ' ' || coalesce(billing ->> 'name', '') || ' ' || email))
  where customer_id is null;
