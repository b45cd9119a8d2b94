-- The product that a customer writes about, of the order that they chose.
alter table conversations add column order_line_id uuid references order_lines on delete set null;
