-- The dock counts refused units that still lie there: few among all that ever came, and asked for with every look at the dock.
create index return_units_to_send_back on return_units (return_id) where verdict = 'refused' and sent_back is null;
