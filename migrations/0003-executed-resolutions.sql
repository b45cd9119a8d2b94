-- Finance's list of what was executed, newest first; what was voided afterwards stays in it.
create index resolutions_executed on resolutions (executed_at desc, id desc) where executed_at is not null;
