-- A code opens a box: an address, or a conversation, which is none.
alter table login_codes rename column email to box;
alter index login_codes_email rename to login_codes_box;
