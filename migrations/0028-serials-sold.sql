-- « Which order is this serial of? »: asked at the desk with a customer on the phone. `items @> '[{"serials": ["…"]}]'`.
create index parcels_items on parcels using gin (items jsonb_path_ops);
