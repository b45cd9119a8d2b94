-- What a guest named beside the address: an order's or a return's number. The code opens that order only; null is a whole account's.
alter table login_codes add column reference text;
drop index login_codes_email;
create index login_codes_email on login_codes (email, reference, created_at desc);
