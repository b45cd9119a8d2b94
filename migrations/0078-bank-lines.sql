-- A bank line leads back to what was paid by any of its references, as domain/money/bank-line.ts writes them: in capitals and digits alone.
create index resolutions_reference_as_key on resolutions (regexp_replace(upper(reference), '[^0-9A-Z]', '', 'g')) where reference is not null;
create index resolutions_credit_note_as_key on resolutions (regexp_replace(upper(credit_note), '[^0-9A-Z]', '', 'g')) where credit_note is not null;
create index orders_payment_as_key on orders (regexp_replace(upper(payment_reference), '[^0-9A-Z]', '', 'g')) where payment_reference is not null;
