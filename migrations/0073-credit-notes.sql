-- The number of the credit note that the invoicing system issued for what was given.
alter table resolutions add column credit_note text;
