-- A serial in an open return of another order is looked for by its letters and digits alone (domain/order/serial-number.ts).
create index return_units_serial_key on return_units (upper(regexp_replace(serial, '[^[:alnum:]]', '', 'g')))
  where held and serial ~ '[[:alnum:]]';
