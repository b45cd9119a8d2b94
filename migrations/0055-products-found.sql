-- What products are called, so that returns are found by the names that people type: each name a SKU ever had, once.
create table product_names (
  sku text not null,
  name text not null,
  found_by text[] not null generated always as (search_keys(name)) stored,
  primary key (sku, name)
);
create index product_names_found_by on product_names using gin (found_by);

create function learn_products() returns trigger language plpgsql as $$
begin
  insert into product_names (sku, name)
    select distinct t.sku, t.name from told t where not exists (select from product_names p where p.sku = t.sku and p.name = t.name)
    order by t.sku, t.name on conflict do nothing;
  return null;
end $$;
create trigger order_lines_told after insert on order_lines referencing new table as told for each statement execute function learn_products();
create trigger order_lines_retold after update on order_lines referencing new table as told for each statement execute function learn_products();
insert into product_names (sku, name) select distinct sku, name from order_lines;

-- Numbers are found by how they begin, whatever the database's collation.
drop index orders_number_as_written;
create index orders_number_as_written on orders (regexp_replace(upper(number), '[^0-9A-Z]', '', 'g') text_pattern_ops);
create index returns_number_begins on returns (number text_pattern_ops);
