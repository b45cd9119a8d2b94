-- What was paid is found by its amount too, and files of transfers that wait for a second person stand by themselves.
create index resolutions_paid on resolutions ((amount - reduce_receivable), id desc) where amount is not null;
create index payment_files_waiting on payment_files (made_at desc, id desc) where state = 'made';
