-- A serial is the same however it is written: case, spaces, dashes and dots tell nothing (domain/order/serial-number.ts).
drop index return_units_serial;
create unique index return_units_serial on return_units (order_line_id, upper(regexp_replace(serial, '[^[:alnum:]]', '', 'g')))
  where held and serial ~ '[[:alnum:]]';
