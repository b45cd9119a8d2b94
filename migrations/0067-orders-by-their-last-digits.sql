-- Somebody on the telephone reads « 118402 » out of CMD-2026-118402: the last digits of an order's number, and how they begin.
create index orders_last_digits on orders (substring(number from '([0-9]+)[^0-9]*$') text_pattern_ops);
