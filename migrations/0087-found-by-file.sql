-- A bank that books a file as one line names it: what was in it is found by that.
create index payment_files_message_as_key on payment_files (regexp_replace(upper(message_id), '[^0-9A-Z]', '', 'g'));
